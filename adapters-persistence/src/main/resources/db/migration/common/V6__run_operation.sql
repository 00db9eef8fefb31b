-- Runs that the service carries out by itself: who asked for what, and how far it is.
create table run_operation (
  operation_number bigint not null auto_increment,
  operation_id varchar(36) not null,
  performance_year smallint not null,
  input_directory varchar(64) not null,
  submission_source varchar(16) not null,
  submission_cutoff bigint null,
  max_rejects bigint null,
  inputs_digest varchar(64) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  state varchar(16) not null,
  owner varchar(36) null,
  takeovers int not null,
  cancel_requested boolean not null,
  -- The owner's last sign of life.
  updated_at datetime(6) not null,
  run_id int null,
  step varchar(16) null,
  rows_read bigint not null,
  rows_written bigint not null,
  rows_rejected bigint not null,
  percent smallint not null,
  estimated_end datetime(6) null,
  ended_at datetime(6) null,
  error_code varchar(64) null,
  error_message varchar(2048) null,
  primary key (operation_number),
  constraint run_operation_name unique (operation_id),
  constraint run_operation_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index run_operation_state on run_operation (state, operation_number);

create table run_operation_override (
  operation_id varchar(36) not null,
  parameter_key varchar(128) not null,
  parameter_value varchar(1024) not null,
  primary key (operation_id, parameter_key),
  constraint run_operation_override_operation foreign key (operation_id) references run_operation (operation_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What one instance of several does by the clock; the columns are those that ShedLock expects.
create table shedlock (
  name varchar(64) not null,
  lock_until datetime(3) not null,
  locked_at datetime(3) not null,
  locked_by varchar(255) not null,
  primary key (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
