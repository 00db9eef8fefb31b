-- As long as the name of a caller may be everywhere else.
alter table publication modify column published_by varchar(255) not null;
