-- What practices send through the service: added once, never changed.
-- One row: whoever adds a submission holds it until the end of its transaction, so that numbers are
-- dense and whoever sees a number sees all before it.
create table submission_counter (
  counter_name varchar(16) not null,
  last_sequence bigint not null,
  last_accepted datetime(6) not null,
  primary key (counter_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into submission_counter (counter_name, last_sequence, last_accepted)
  values ('submission', 0, '2000-01-01 00:00:00.000000');

-- An empty NPI is a submission for the whole TIN.
create table submission (
  sequence_number bigint not null,
  performance_year smallint not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  category varchar(32) not null,
  accepted_at datetime(6) not null,
  submitter varchar(256) not null,
  primary key (sequence_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index submission_practice on submission (tin, sequence_number);

-- The rows lie in the order in which runs read them; the position is their place in the request.
create table submitted_measure (
  performance_year smallint not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  item varchar(24) not null,
  variant varchar(12) not null,
  sequence_number bigint not null,
  position smallint not null,
  accepted_at datetime(6) not null,
  eligible_population bigint not null,
  performance_met bigint not null,
  performance_not_met bigint not null,
  exclusions bigint not null,
  exceptions bigint not null,
  primary key (performance_year, tin, npi, item, variant, sequence_number),
  constraint submitted_measure_submission foreign key (sequence_number) references submission (sequence_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table submitted_activity (
  performance_year smallint not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  item varchar(24) not null,
  variant varchar(12) not null,
  sequence_number bigint not null,
  position smallint not null,
  accepted_at datetime(6) not null,
  attested boolean not null,
  start_date date not null,
  end_date date not null,
  primary key (performance_year, tin, npi, item, variant, sequence_number),
  constraint submitted_activity_submission foreign key (sequence_number) references submission (sequence_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table submitted_interoperability (
  performance_year smallint not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  item varchar(24) not null,
  variant varchar(12) not null,
  sequence_number bigint not null,
  position smallint not null,
  accepted_at datetime(6) not null,
  numerator bigint null,
  denominator bigint null,
  answer boolean null,
  period_start date not null,
  period_end date not null,
  cehrt_id varchar(64) not null,
  primary key (performance_year, tin, npi, item, variant, sequence_number),
  constraint submitted_interoperability_submission foreign key (sequence_number) references submission (sequence_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
