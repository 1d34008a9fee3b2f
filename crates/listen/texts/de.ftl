# Listen
room-listen = Zuhören
