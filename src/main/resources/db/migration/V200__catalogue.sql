-- Services, the fields that each asks for (CA-6), causes of a cancelling (CA-7), and who changed which catalogue value.

create table service (
    code           text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    line           text not null check (line in ('VIAL', 'HOGAR', 'SALUD', 'LEGAL', 'MASCOTAS', 'VIAJE')),
    position       int not null default 0,
    name_es        text not null check (name_es <> ''),
    name_en        text not null check (name_en <> ''),
    delivery       text not null check (delivery in ('ON_SITE', 'IN_SHOP', 'REMOTE', 'REIMBURSEMENT')),
    usual_minutes  int not null check (usual_minutes between 1 and 10080),
    survey         boolean not null default true,
    icon           text not null,
    guarantee_days int not null default 30 check (guarantee_days between 0 and 3650),
    offered        boolean not null default true
);

create table service_field (
    service   text not null references service,
    code      text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
    position  int not null,
    label_es  text not null check (label_es <> ''),
    label_en  text not null check (label_en <> ''),
    type      text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'BOOLEAN', 'PLATE')),
    mandatory boolean not null default false,
    choices   text[] not null default '{}',
    primary key (service, code),
    check ((type = 'CHOICE') = (cardinality(choices) > 0))
);

create table cause (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    position int not null,
    name_es  text not null,
    name_en  text not null,
    endings  text[] not null check (endings <@ array['CANCELLED_AT_ONCE', 'CANCELLED_LATER', 'PROVIDER_CANCELLED'])
);

create table catalogue_change (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      int not null,
    actor_name text not null,
    entity     text not null,
    entity_id  text not null,
    field      text not null,
    was        text,
    became     text
);
create index catalogue_change_of on catalogue_change (entity, entity_id, id);

insert into service (code, line, position, name_es, name_en, delivery, usual_minutes, survey, icon, guarantee_days) values
    ('REMOLQUE_GRUA',       'VIAL',     10, 'Remolque grúa',                 'Tow truck',                  'ON_SITE',        90, true,  'car-crane',    30),
    ('GRUA_FORANEA',        'VIAL',     20, 'Grúa foránea',                  'Long-distance tow',          'ON_SITE',       360, true,  'truck',        30),
    ('AUXILIO_VIAL',        'VIAL',     30, 'Auxilio vial',                  'Roadside repair',            'ON_SITE',        45, true,  'tool',         30),
    ('MOTO_AUXILIO',        'VIAL',     40, 'Moto auxilio',                  'Motorcycle assistance',      'ON_SITE',        45, true,  'motorbike',    30),
    ('CERRAJERIA_VEHICULO', 'VIAL',     50, 'Cerrajería vehículo',           'Vehicle locksmith',          'ON_SITE',        45, true,  'key',          30),
    ('REVISION_TALLER',     'VIAL',     60, 'Revisión en taller',            'Check at the workshop',      'IN_SHOP',       120, true,  'car-garage',   30),
    ('DEPOSITO_VEHICULO',   'VIAL',     70, 'Depósito y custodia',           'Vehicle storage',            'IN_SHOP',      1440, false, 'parking',       0),
    ('CERRAJERIA_HOGAR',    'HOGAR',    10, 'Cerrajería hogar',              'Home locksmith',             'ON_SITE',        60, true,  'key',          30),
    ('PLOMERIA',            'HOGAR',    20, 'Plomería',                      'Plumbing',                   'ON_SITE',       120, true,  'droplet',      30),
    ('ELECTRICIDAD',        'HOGAR',    30, 'Electricidad',                  'Electrician',                'ON_SITE',        90, true,  'bolt',         30),
    ('GAS',                 'HOGAR',    40, 'Gas',                           'Gas fitter',                 'ON_SITE',       120, true,  'flame',        30),
    ('VIDRIOS',             'HOGAR',    50, 'Vidrios',                       'Glazier',                    'ON_SITE',       120, true,  'window',       30),
    ('PINTURA',             'HOGAR',    60, 'Pintura',                       'Painting',                   'ON_SITE',       480, true,  'paint',        30),
    ('AMBULANCIA',          'SALUD',    10, 'Ambulancia',                    'Ambulance',                  'ON_SITE',        60, false, 'ambulance',     0),
    ('MEDICO_DOMICILIO',    'SALUD',    20, 'Médico a domicilio',            'Doctor at home',             'ON_SITE',        45, true,  'stethoscope',   0),
    ('ORIENTACION_MEDICA',  'SALUD',    30, 'Orientación médica telefónica', 'Medical advice by telephone', 'REMOTE',        20, true,  'phone-call',    0),
    ('MEDICAMENTOS',        'SALUD',    40, 'Reembolso de medicamentos',     'Medicines repaid',           'REIMBURSEMENT', 1440, false, 'pill',          0),
    ('CONSULTORIA_LEGAL',   'LEGAL',    10, 'Consultoría legal telefónica',  'Legal advice by telephone',  'REMOTE',         30, true,  'scale',         0),
    ('VETERINARIA',         'MASCOTAS', 10, 'Consulta veterinaria',          'Veterinary visit',           'IN_SHOP',        45, true,  'paw',           0),
    ('TAXI',                'VIAJE',    10, 'Taxi',                          'Taxi',                       'ON_SITE',        45, true,  'car',           0),
    ('HOTEL',               'VIAJE',    20, 'Alojamiento en hotel',          'Hotel stay',                 'IN_SHOP',      1440, true,  'bed',           0),
    ('AUXILIO_BICICLETA',   'VIAJE',    30, 'Auxilio de bicicleta',          'Bicycle assistance',         'ON_SITE',        45, true,  'bike',         30);

insert into service_field (service, code, position, label_es, label_en, type, mandatory, choices)
select service, code, position, label_es, label_en, type, mandatory, choices
from (values ('REMOLQUE_GRUA', true), ('GRUA_FORANEA', true), ('AUXILIO_VIAL', false), ('MOTO_AUXILIO', false),
             ('CERRAJERIA_VEHICULO', false), ('REVISION_TALLER', false), ('DEPOSITO_VEHICULO', false)) as roadside (service, tow)
cross join (values
    ('plate',            10, 'Placa',                   'Plate',                false, 'PLATE',  true,  '{}'::text[]),
    ('make',             20, 'Marca',                   'Make',                 false, 'TEXT',   false, '{}'),
    ('model',            30, 'Modelo',                  'Model',                false, 'TEXT',   false, '{}'),
    ('colour',           40, 'Color',                   'Colour',               false, 'TEXT',   false, '{}'),
    ('vehicle_place',    50, 'Lugar del vehículo',      'Where the vehicle is', true,  'CHOICE', false,
        '{Vía pública,Autopista o ruta,Estacionamiento abierto,Cochera o subsuelo,Banquina o zanja}'),
    ('destination',      60, 'Destino',                 'Destination',          true,  'TEXT',   true,  '{}'),
    ('kilometres',       70, 'Kilómetros',              'Kilometres',           true,  'NUMBER', false, '{}')
) as field (code, position, label_es, label_en, tow_only, type, mandatory, choices)
where tow or not tow_only;

insert into service_field (service, code, position, label_es, label_en, type, mandatory, choices) values
    ('CERRAJERIA_HOGAR',    'door_kind',      10, 'Tipo de puerta',           'Kind of door',              'CHOICE',  true,  '{Madera,Metálica,Blindada,Vidrio,Portón}'),
    ('CERRAJERIA_HOGAR',    'lock_kind',      20, 'Tipo de cerradura',        'Kind of lock',              'TEXT',    false, '{}'),
    ('CERRAJERIA_HOGAR',    'someone_inside', 30, '¿Hay alguien encerrado?',  'Is somebody locked in?',    'BOOLEAN', false, '{}'),
    ('CERRAJERIA_VEHICULO', 'keys_inside',    80, '¿Las llaves están adentro?', 'Are the keys inside?',    'BOOLEAN', false, '{}'),
    ('MOTO_AUXILIO',        'engine_cc',      80, 'Cilindrada (cc)',          'Engine size (cc)',          'NUMBER',  false, '{}'),
    ('PLOMERIA',            'leak_place',     10, 'Lugar de la pérdida',      'Where it leaks',            'CHOICE',  false, '{Baño,Cocina,Lavadero,Exterior,Otro}'),
    ('PLOMERIA',            'water_closed',   20, '¿Se cortó el agua?',       'Is the water shut off?',    'BOOLEAN', false, '{}'),
    ('ELECTRICIDAD',        'outage',         10, 'Alcance de la falla',      'Extent of the fault',       'CHOICE',  false, '{Un artefacto,Un ambiente,Toda la vivienda}'),
    ('GAS',                 'gas_closed',     10, '¿Se cerró la llave de gas?', 'Is the gas shut off?',    'BOOLEAN', false, '{}'),
    ('VIDRIOS',             'measures',       10, 'Medidas del vidrio (cm)',  'Size of the pane (cm)',     'TEXT',    false, '{}'),
    ('PINTURA',             'surface',        10, 'Superficie (m²)',          'Surface (m²)',              'NUMBER',  false, '{}'),
    ('AMBULANCIA',          'patient',        10, 'Nombre del paciente',      'Patient''s name',           'TEXT',    false, '{}'),
    ('AMBULANCIA',          'symptoms',       20, 'Síntomas',                 'Symptoms',                  'TEXT',    true,  '{}'),
    ('AMBULANCIA',          'conscious',      30, '¿Está consciente?',        'Is the patient conscious?', 'BOOLEAN', false, '{}'),
    ('AMBULANCIA',          'hospital',       40, 'Centro de salud de destino', 'Hospital of destination', 'TEXT',    false, '{}'),
    ('MEDICO_DOMICILIO',    'patient',        10, 'Nombre del paciente',      'Patient''s name',           'TEXT',    false, '{}'),
    ('MEDICO_DOMICILIO',    'symptoms',       20, 'Síntomas',                 'Symptoms',                  'TEXT',    true,  '{}'),
    ('ORIENTACION_MEDICA',  'symptoms',       10, 'Síntomas',                 'Symptoms',                  'TEXT',    true,  '{}'),
    ('MEDICAMENTOS',        'prescription_on', 10, 'Fecha de la receta',      'Date of the prescription',  'DATE',    false, '{}'),
    ('CONSULTORIA_LEGAL',   'matter',         10, 'Materia',                  'Matter',                    'CHOICE',  true,  '{Tránsito,Familia,Laboral,Vivienda y alquileres,Consumo,Penal,Otra}'),
    ('VETERINARIA',         'animal',         10, 'Animal',                   'Animal',                    'TEXT',    true,  '{}'),
    ('TAXI',                'destination',    10, 'Destino',                  'Destination',               'TEXT',    true,  '{}'),
    ('TAXI',                'passengers',     20, 'Pasajeros',                'Passengers',                'NUMBER',  false, '{}'),
    ('HOTEL',               'nights',         10, 'Noches',                   'Nights',                    'NUMBER',  true,  '{}'),
    ('AUXILIO_BICICLETA',   'fault_kind',     10, 'Tipo de falla',            'Kind of fault',             'TEXT',    false, '{}');

insert into cause (code, position, name_es, name_en, endings) values
    ('CONEXION_RECHAZADA',     10, 'No acepta el servicio en conexión',         'Declines the connection service',          '{CANCELLED_AT_ONCE}'),
    ('SIN_COBERTURA',          20, 'Servicio sin cobertura',                    'Service not covered',                      '{CANCELLED_AT_ONCE}'),
    ('NO_AUTORIZADO',          30, 'Atención no autorizada',                    'Serving not authorised',                   '{CANCELLED_AT_ONCE,CANCELLED_LATER}'),
    ('DUPLICADO',              40, 'Duplicado de otro expediente',              'Duplicate of another case',                '{CANCELLED_AT_ONCE,CANCELLED_LATER}'),
    ('LLAMADA_INCOMPLETA',     50, 'Llamada interrumpida, no se completa',      'Call interrupted, not completed',          '{CANCELLED_AT_ONCE}'),
    ('DESISTE',                60, 'El afiliado desiste',                       'The member gives it up',                   '{CANCELLED_AT_ONCE,CANCELLED_LATER}'),
    ('SOLUCIONADO',            70, 'Lo solucionó por su cuenta',                'Solved it by other means',                 '{CANCELLED_AT_ONCE,CANCELLED_LATER}'),
    ('DEMORA',                 80, 'Demora del proveedor',                      'Delay of the provider',                    '{CANCELLED_LATER,PROVIDER_CANCELLED}'),
    ('EXCEDENTE_NO_ACEPTADO',  90, 'No acepta el excedente',                    'Declines the excess',                      '{CANCELLED_LATER}'),
    ('PRECIO_NO_ACEPTADO',    100, 'No acepta el precio del servicio',          'Declines the price of the service',        '{CANCELLED_AT_ONCE,CANCELLED_LATER}'),
    ('AUSENTE',               110, 'Afiliado ausente en el lugar',              'Member absent from the place',             '{CANCELLED_LATER}'),
    ('SIN_PRESTADOR',         120, 'Sin prestador disponible',                  'No provider to be had',                    '{CANCELLED_LATER,PROVIDER_CANCELLED}'),
    ('PROVEEDOR_INCUMPLE',    130, 'El proveedor no cumple el horario pactado', 'The provider misses the time agreed',      '{PROVIDER_CANCELLED}'),
    ('DATOS_NO_COMPARTIDOS',  140, 'No autoriza compartir sus datos',           'Refuses to share the personal data',       '{CANCELLED_AT_ONCE,CANCELLED_LATER}'),
    ('OTRA',                  990, 'Otra causa',                                'Another cause',                            '{CANCELLED_AT_ONCE,CANCELLED_LATER,PROVIDER_CANCELLED}');
