-- What happened to the subjects of the programme: entries are added and never changed. The head of a
-- subject is where writers wait for each other, and what lists are made from.
create table journal_subject (
  kind varchar(32) not null,
  subject_id varchar(64) not null,
  version bigint not null,
  state varchar(64) not null,
  performance_year smallint null,
  tin varchar(9) null,
  npi varchar(10) null,
  primary key (kind, subject_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index journal_subject_practice on journal_subject (kind, tin, subject_id);

create table journal_entry (
  kind varchar(32) not null,
  subject_id varchar(64) not null,
  sequence_number bigint not null,
  happened_at datetime(6) not null,
  actor varchar(256) not null,
  event_type varchar(64) not null,
  primary key (kind, subject_id, sequence_number),
  constraint journal_entry_subject foreign key (kind, subject_id) references journal_subject (kind, subject_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table journal_datum (
  kind varchar(32) not null,
  subject_id varchar(64) not null,
  sequence_number bigint not null,
  name varchar(64) not null,
  text_value mediumtext not null,
  primary key (kind, subject_id, sequence_number, name),
  constraint journal_datum_entry foreign key (kind, subject_id, sequence_number) references journal_entry (kind, subject_id, sequence_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
