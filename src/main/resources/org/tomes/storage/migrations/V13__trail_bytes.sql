-- What changed, as the very bytes that the trail's hash covers (JSON in UTF-8): verifying it then needs no decoding.
alter table audit_entry alter column before_fields set data type bytea /* [jooq ignore start] */ using cast(before_fields as bytea) /* [jooq ignore stop] */;
alter table audit_entry alter column after_fields set data type bytea /* [jooq ignore start] */ using cast(after_fields as bytea) /* [jooq ignore stop] */;
