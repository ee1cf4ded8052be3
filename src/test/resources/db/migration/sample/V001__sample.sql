create table sample_matter (
    county_code text not null,
    id uuid not null,
    born bigint generated always as identity,
    text text,
    facts jsonb,
    tags text[],
    at timestamptz,
    amount numeric(12, 2),
    bytes bytea,
    twice numeric generated always as (amount * 2) stored,
    primary key (county_code, id)
);
create table sample_line (
    county_code text not null,
    id uuid not null,
    matter uuid not null,
    primary key (county_code, id),
    foreign key (county_code, matter) references sample_matter (county_code, id)
);
create table "sample_A" (n int);
insert into sample_matter (county_code, id, text) values ('000000', '00000000-0000-7000-8000-000000000000', '随迁移装入的行');
