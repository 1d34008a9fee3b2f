# Listen
room-listen = Listen
