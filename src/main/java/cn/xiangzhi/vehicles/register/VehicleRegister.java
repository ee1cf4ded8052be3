package cn.xiangzhi.vehicles.register;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.vehicles.NewVehicle;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering vehicles, renewing what runs out, and taking them out of use; the term engine keeps the lights (S8). */
@Component
public class VehicleRegister {

    static final String MATTER = "vehicle";
    static final String INSPECTION = "vehicle.inspection";
    static final String INSURANCE = "vehicle.insurance";

    private final VehicleStore vehicles;
    private final Organization organization;
    private final Terms terms;
    private final Today today;

    VehicleRegister(VehicleStore vehicles, Organization organization, Terms terms, Today today) {
        this.vehicles = vehicles;
        this.organization = organization;
        this.terms = terms;
        this.today = today;
    }

    @Transactional
    public UUID enter(Actor actor, NewVehicle vehicle) {
        actor.must(Right.VEHICLE_MANAGE, "车辆未登记");
        var plate = new Plate(vehicle.plate());
        var organ = organization
                .organ(actor.county(), vehicle.organ())
                .filter(known -> actor.scope().covers(known.county(), known.township()))
                .orElseThrow(() -> Refused.notFound("机构"));
        if (vehicle.seats() < 1
                || vehicle.seats() > 60
                || vehicle.odometer() < 0
                || vehicle.model().length() > 60) {
            throw Refused.invalid("车辆未登记", "座位数、里程或型号不对", "请照行驶证和里程表填写");
        }
        var row = new VehicleStore.Row(
                vehicle.id(),
                organ.township(),
                organ.id(),
                plate.text(),
                vehicle.kind(),
                vehicle.model().strip(),
                vehicle.seats(),
                vehicle.odometer(),
                vehicle.inspectionDue(),
                vehicle.insuranceDue(),
                actor.name(),
                null,
                0);
        if (vehicles.add(actor.county(), row)) {
            var act = act(actor, row, "登记车辆", row.plate() + "，里程 " + row.odometer() + " 公里");
            start(actor, row, INSPECTION, row.inspectionDue(), act);
            start(actor, row, INSURANCE, row.insuranceDue(), act);
        }
        return vehicle.id();
    }

    /** New dates after an inspection or a new policy; a date never goes back. */
    @Transactional
    public void renew(Actor actor, UUID id, long version, LocalDate inspection, LocalDate insurance) {
        actor.must(Right.VEHICLE_MANAGE, "有效期未更新");
        var row = get(actor, id);
        if (inspection.isBefore(row.inspectionDue()) || insurance.isBefore(row.insuranceDue())) {
            throw Refused.invalid("有效期未更新", "新的日期早于现在登记的日期", "请照检验标志和保单填写");
        }
        if (!vehicles.renew(actor.county(), id, version, inspection, insurance)) {
            throw Refused.stale("车辆");
        }
        var act = act(actor, row, "更新有效期", "检验至 " + inspection + "，保险至 " + insurance);
        again(actor, row, INSPECTION, row.inspectionDue(), inspection, act);
        again(actor, row, INSURANCE, row.insuranceDue(), insurance, act);
    }

    @Transactional
    public void close(Actor actor, UUID id, long version) {
        actor.must(Right.VEHICLE_MANAGE, "车辆未停用");
        var row = get(actor, id);
        if (!vehicles.close(actor.county(), id, version, today.date())) {
            throw Refused.stale("车辆");
        }
        terms.endAll(actor.county(), id, today.date(), act(actor, row, "停用车辆", row.plate()));
    }

    public VehicleStore.Row get(Actor actor, UUID id) {
        return vehicles.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("车辆"));
    }

    private UUID act(Actor actor, VehicleStore.Row row, String what, String detail) {
        return vehicles.act(actor, row.townshipCode(), row.id(), what, detail, today.now());
    }

    private void again(Actor actor, VehicleStore.Row row, String term, LocalDate before, LocalDate after, UUID act) {
        if (!before.equals(after)) {
            terms.end(actor.county(), row.id(), term, today.date(), act);
            start(actor, row, term, after, act);
        }
    }

    private void start(Actor actor, VehicleStore.Row row, String term, LocalDate due, UUID act) {
        terms.startUntil(
                actor.county(),
                township(row),
                MATTER,
                row.id(),
                term,
                term.equals(INSPECTION) ? "机动车检验" : "交强险",
                today.date(),
                due,
                term.equals(INSPECTION) ? "《中华人民共和国道路交通安全法》第13条" : "《中华人民共和国道路交通安全法》第17条",
                act);
    }

    private static @Nullable String township(VehicleStore.Row row) {
        return row.townshipCode();
    }
}
