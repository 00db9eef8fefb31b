-- What comes after the submission window of a year under the programme has closed is kept, and no
-- run reads it. The rows say so themselves: runs read them without their submission.
alter table submission add column late boolean default false not null;
alter table submitted_measure add column late boolean default false not null;
alter table submitted_activity add column late boolean default false not null;
alter table submitted_interoperability add column late boolean default false not null;

-- Measure scores of the episode-based cost measures, each calculation once and for good.
create table episode_cost_calculation (
  calculation_id varchar(36) not null,
  performance_year smallint not null,
  calculated_at datetime(6) not null,
  calculated_by varchar(256) not null,
  episodes_sha256 varchar(64) not null,
  records bigint not null,
  rejected bigint not null,
  outside_year bigint not null,
  expected_too_low bigint not null,
  primary key (calculation_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index episode_cost_calculation_year on episode_cost_calculation (performance_year, calculated_at);

create table episode_cost_measure (
  calculation_id varchar(36) not null,
  measure_id varchar(16) not null,
  national_average decimal(14, 2) not null,
  winsorized varchar(16) null,
  lower_limit varchar(200) null,
  upper_limit varchar(200) null,
  episodes bigint not null,
  participants bigint not null,
  primary key (calculation_id, measure_id),
  constraint episode_cost_measure_calculation foreign key (calculation_id) references episode_cost_calculation (calculation_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table episode_cost (
  calculation_id varchar(36) not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  measure_id varchar(16) not null,
  episode_count bigint not null,
  measure_score decimal(16, 2) not null,
  meets_case_minimum boolean not null,
  primary key (calculation_id, tin, npi, measure_id),
  constraint episode_cost_calculation_of foreign key (calculation_id) references episode_cost_calculation (calculation_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
