//! Files as officials have them, and as nobody should, read as typed cells.

#![cfg(test)]

mod delimited;
mod hostile;
mod json;
mod limits;
mod old;
mod opendocument;
mod support;
mod words;
mod workbooks;
#[path = "../support/xls.rs"]
mod xls;
