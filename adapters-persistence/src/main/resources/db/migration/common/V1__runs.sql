-- Runs: what was computed with which rules from which files.
create table scoring_run (
  run_id int not null auto_increment,
  performance_year smallint not null,
  payment_year smallint not null,
  rule_version varchar(64) not null,
  rule_set_digest varchar(64) not null,
  inputs_digest varchar(64) not null,
  what_if boolean not null,
  status varchar(16) not null,
  started_at datetime(6) not null,
  completed_at datetime(6) null,
  output_digest varchar(64) null,
  primary key (run_id),
  constraint scoring_run_identity unique (performance_year, rule_set_digest, inputs_digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index scoring_run_latest on scoring_run (performance_year, status, what_if, run_id);

create table run_parameter (
  run_id int not null,
  position smallint not null,
  parameter_key varchar(128) not null,
  parameter_value varchar(1024) not null,
  cite varchar(512) not null,
  status varchar(16) not null,
  note varchar(2048) not null,
  location varchar(256) not null,
  overridden boolean not null,
  primary key (run_id, position),
  constraint run_parameter_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table run_input (
  run_id int not null,
  file_name varchar(64) not null,
  sha256 varchar(64) not null,
  size_in_bytes bigint not null,
  records bigint not null,
  rejected bigint not null,
  primary key (run_id, file_name),
  constraint run_input_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table rejected_row (
  run_id int not null,
  file_name varchar(64) not null,
  line_number bigint not null,
  column_name varchar(64) not null,
  code varchar(64) not null,
  message varchar(1024) not null,
  primary key (run_id, file_name, line_number),
  constraint rejected_row_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table publication (
  payment_year smallint not null,
  run_id int not null,
  published_at datetime(6) not null,
  published_by varchar(128) not null,
  primary key (payment_year),
  constraint publication_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row each: the lock is a lock on the row, what the row says is only for people.
create table run_lock (
  lock_name varchar(32) not null,
  primary key (lock_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table run_lock_holder (
  lock_name varchar(32) not null,
  host varchar(256) not null,
  pid bigint not null,
  since datetime(6) not null,
  purpose varchar(128) not null,
  primary key (lock_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into run_lock (lock_name) values ('year-end');
