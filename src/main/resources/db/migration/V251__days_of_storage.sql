-- CA-14: a vehicle in storage is paid by the day.
insert into service_field (service, code, position, label_es, label_en, type, mandatory, choices)
select 'DEPOSITO_VEHICULO', 'days', 80, 'Días de depósito', 'Days of storage', 'NUMBER', true, '{}'
where exists (select 1 from service where code = 'DEPOSITO_VEHICULO') on conflict do nothing;
