-- Snapshots that were deleted: their numbers are never given again, and whoever asks for one is told when it went.
create table snapshot_deleted (
    id uuid primary key,
    number integer not null unique,
    label varchar(200) not null,
    captured_at timestamp(6) not null,
    deleted_at timestamp(6) not null,
    hash char(64) not null
);
