-- What Azure's bill says security costs: one row for each month, subscription and way of counting, and the sums in it.
-- Sums of different currencies stand in rows of their own and are never added up.

create table cost_month (
    month_start date not null,
    subscription varchar(100) not null,
    kind varchar(20) not null,
    subscription_name varchar(200) not null,
    first_day date not null,
    last_day date not null,
    file varchar(1000) not null,
    sha256 varchar(64) not null,
    imported_at timestamp(6) not null,
    primary key (month_start, subscription, kind)
);

create table cost_amount (
    month_start date not null,
    subscription varchar(100) not null,
    kind varchar(20) not null,
    service varchar(40) not null,
    item varchar(200) not null,
    currency varchar(10) not null,
    amount decimal(24, 6) not null,
    primary key (month_start, subscription, kind, service, item, currency),
    foreign key (month_start, subscription, kind) references cost_month on delete cascade
);
