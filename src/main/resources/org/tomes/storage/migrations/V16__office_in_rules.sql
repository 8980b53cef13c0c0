-- The office's addresses are among the company's rules for checks; one fact has one place.
drop table network_office;
