mod http;
mod members;
mod outside;
mod tree;
