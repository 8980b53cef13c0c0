-- The residual risk of an exception; null until it is assessed.
alter table measure_exemption add column residual_risk varchar(20);
alter table measure_exemption add column risk_assessment varchar(250);
