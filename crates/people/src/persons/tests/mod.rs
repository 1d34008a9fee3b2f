mod http;
mod leaving;
mod staff;
