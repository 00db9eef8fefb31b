#!/bin/bash
# Run by MySQL's image at its first start: the account that migrates and the one that serves. The
# serving account gets its rights, table by table, from the engine's own migration.
set -euo pipefail

mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
create user '$ASM_DB_MIGRATION_USER'@'%' identified by '$ASM_DB_MIGRATION_PASSWORD';
create user '$ASM_DB_USER'@'%' identified by '$ASM_DB_PASSWORD';
grant all on asm.* to '$ASM_DB_MIGRATION_USER'@'%' with grant option;
SQL
