create table inspection_tour_member (
    county_code text not null,
    tour_id uuid not null,
    person_id uuid not null,
    township_code text not null,
    name text not null,
    role text not null,
    place integer not null,
    primary key (county_code, tour_id, person_id)
);
comment on table inspection_tour_member is '督查组成员：从实名名册中选定的人';
comment on column inspection_tour_member.county_code is '县级代码';
comment on column inspection_tour_member.tour_id is '哪次督查';
comment on column inspection_tour_member.person_id is '人员编号';
comment on column inspection_tour_member.township_code is '乡级代码';
comment on column inspection_tour_member.name is '当时的姓名';
comment on column inspection_tour_member.role is 'LEADER 组长、MEMBER 组员';
comment on column inspection_tour_member.place is '排列次序，组长在前';
create index inspection_tour_member_person on inspection_tour_member (county_code, person_id);
comment on column inspection_tour.team is '督查组成员的姓名和职责，按名册选定的人生成；早先登记的为手填';
