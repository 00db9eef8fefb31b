-- What the service keeps beside the runs: who did what, which calls were answered, and its keys.
create table audit_event (
  event_id bigint not null auto_increment,
  happened_at datetime(6) not null,
  caller varchar(255) not null,
  method varchar(128) not null,
  request_id varchar(128) not null,
  resource varchar(255) not null,
  outcome varchar(64) not null,
  primary key (event_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index audit_event_time on audit_event (happened_at);

-- The response is there when the transaction ends that claims the key: nobody else sees a row without.
create table idempotent_call (
  caller varchar(255) not null,
  method varchar(128) not null,
  request_id varchar(128) not null,
  body_digest varchar(64) not null,
  response mediumblob null,
  claimed_at datetime(6) not null,
  primary key (caller, method, request_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index idempotent_call_age on idempotent_call (claimed_at);

create table service_secret (
  name varchar(64) not null,
  secret varbinary(64) not null,
  created_at datetime(6) not null,
  primary key (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
