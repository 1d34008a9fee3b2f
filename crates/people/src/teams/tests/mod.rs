mod http;
mod members;
mod tree;
