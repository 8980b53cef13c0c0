-- The times from which a finding had at least this severity, if it was first detected with a lower one.
alter table finding add column medium_since timestamp(6);
alter table finding add column high_since timestamp(6);
