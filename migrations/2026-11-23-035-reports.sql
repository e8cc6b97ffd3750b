-- What lists of higher modules may read of lower ones: names for ids, without asking row by row.
create view report_organisation as select id, kind, name from organisation;
create view report_partner as select id, name, kind, kelurahan_code from partner;
create view report_business as select id, name, kelurahan_code, goods from business;
create view report_outlet as select id, partner_id, name, kelurahan_code, floor_area, active from outlet;
create view report_product as select id, business_id, name, unit, price, photo_id, shelf_life_days, active from product;
grant select on report_organisation, report_partner, report_business, report_outlet, report_product to jejaring_app;
