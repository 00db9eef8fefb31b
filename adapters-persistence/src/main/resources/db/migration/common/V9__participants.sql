-- Lists of participants, and CMS's data set of them: added once, never changed.
-- Whoever adds one holds its row until the end of the transaction, so that numbers are dense.
create table participation_counter (
  counter_name varchar(24) not null,
  last_number int not null,
  primary key (counter_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into participation_counter (counter_name, last_number) values ('participant_list', 0);
insert into participation_counter (counter_name, last_number) values ('cms_file', 0);

create table participant_list (
  list_id int not null,
  performance_year smallint not null,
  kind varchar(12) not null,
  look_back_year smallint not null,
  rule_digest varchar(64) not null,
  input_digest varchar(64) not null,
  created_at datetime(6) not null,
  created_by varchar(256) not null,
  primary key (list_id),
  constraint participant_list_identity unique (performance_year, kind, look_back_year, rule_digest, input_digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A list without a seal is not complete: nobody sees it.
create table participant_list_seal (
  list_id int not null,
  candidates bigint not null,
  heart_failure bigint not null,
  low_back_pain bigint not null,
  digest varchar(64) not null,
  primary key (list_id),
  constraint participant_list_seal_list foreign key (list_id) references participant_list (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table participant_list_input (
  list_id int not null,
  file_name varchar(64) not null,
  sha256 varchar(64) not null,
  size_bytes bigint not null,
  records bigint not null,
  rejected bigint not null,
  primary key (list_id, file_name),
  constraint participant_list_input_list foreign key (list_id) references participant_list (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table participant_list_area (
  list_id int not null,
  area varchar(5) not null,
  title varchar(64) not null,
  kind varchar(24) not null,
  patient_volume bigint not null,
  spending decimal(14, 2) not null,
  selected boolean not null,
  primary key (list_id, area),
  constraint participant_list_area_list foreign key (list_id) references participant_list (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table participant_list_practice (
  list_id int not null,
  tin varchar(9) not null,
  legal_name varchar(200) not null,
  clinicians int not null,
  primary key (list_id, tin),
  constraint participant_list_practice_list foreign key (list_id) references participant_list (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Everybody who was judged; the evidence has one line for each criterion.
create table list_candidate (
  list_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  cohort varchar(3) not null,
  eligible boolean not null,
  specialty_code varchar(8) not null,
  area varchar(5) not null,
  claims bigint not null,
  episodes bigint not null,
  evidence varchar(8000) not null,
  primary key (list_id, tin, npi, cohort),
  constraint list_candidate_list foreign key (list_id) references participant_list (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index list_candidate_clinician on list_candidate (list_id, npi);

create table cms_file (
  file_id int not null,
  sha256 varchar(64) not null,
  records bigint not null,
  rejected bigint not null,
  imported_at datetime(6) not null,
  imported_by varchar(256) not null,
  primary key (file_id),
  constraint cms_file_content unique (sha256)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The years have two letters each, for participant and small practice: Y, N or - for not published.
create table cms_participant (
  file_id int not null,
  line_number bigint not null,
  npi varchar(10) not null,
  first_name varchar(200) not null,
  last_name varchar(200) not null,
  state varchar(64) not null,
  cohort varchar(3) not null,
  organization varchar(200) not null,
  years varchar(10) not null,
  primary key (file_id, line_number),
  constraint cms_participant_file foreign key (file_id) references cms_file (file_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
