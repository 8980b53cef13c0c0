-- H2 has this type; what is stored as it here is at most as long as a row may be.
create domain blob as bytea;
