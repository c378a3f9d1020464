-- When a client of an organisation last asked, to the hour.
create table client_use (
    organisation uuid        not null,
    client       text        not null,
    used_at      timestamptz not null,
    primary key (organisation, client)
);

-- The last rotation of a client's secret that was asked for here; the secret itself is Keycloak's alone.
create table client_rotation (
    organisation uuid        not null,
    client       text        not null,
    rotation     uuid        not null,
    rotated_at   timestamptz not null,
    primary key (organisation, client)
);
