-- What runs that take circumstances from the register were started with: added once, never changed.
create table circumstance_list (
  list_id varchar(32) not null,
  performance_year smallint not null,
  frozen_at datetime(6) not null,
  primary key (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- An empty NPI is the whole practice.
create table circumstance_line (
  list_id varchar(32) not null,
  position int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  reference varchar(64) not null,
  primary key (list_id, position),
  constraint circumstance_line_list foreign key (list_id) references circumstance_list (list_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

alter table run_operation add column circumstance_source varchar(16) not null default 'FILES';

alter table run_operation add column circumstance_list varchar(32) null;
