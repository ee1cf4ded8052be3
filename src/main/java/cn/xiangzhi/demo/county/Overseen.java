package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.HandedWork;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Filings quarter by quarter with receipts, an approval, an order to correct, an inspection and a forwarded project (S14 S16). */
@Component
@Order(90)
public class Overseen implements DemoPart {

    private static final String FIRST = "410899101";
    private static final List<String> TOWNSHIPS = List.of(FIRST, "410899102", "410899201");
    private static final String CITY = "清源县城市管理局";
    private static final String WATER = "清源县水利局";
    private static final String APPROVAL = "CG-XK-001";
    private static final String APPROVED = "设置大型户外广告及在城市建筑物设施上悬挂张贴宣传品审批";

    private final HandedWork work;
    private final PowerRegister powers;
    private final Today today;

    Overseen(HandedWork work, PowerRegister powers, Today today) {
        this.work = work;
        this.powers = powers;
        this.today = today;
    }

    @Override
    public void begin(Telling telling) {
        handDown(telling.loader(), telling.cast(), telling.firstDay());
    }

    @Override
    public void live(Telling telling) {
        file(telling.loader(), telling.cast(), telling.firstDay(), telling.day());
    }

    /** The city bureau has penalties filed every quarter, and an approval is handed down. */
    private void handDown(Actor actor, Cast cast, LocalDate start) {
        work.cycle(actor, cast.organ("", CITY), "清源县放权事项报备办法（演示）清政办〔" + start.getYear() + "〕9号", start);
        powers.grant(
                actor,
                new NewHolding(
                        Ids.next(),
                        FIRST,
                        APPROVAL,
                        PowerSource.EMPOWERED,
                        "省人民政府关于下放户外广告审批的决定（演示）",
                        "演政〔" + start.getYear() + "〕7号",
                        start,
                        start,
                        null,
                        null));
    }

    /** Every quarter that has ended was filed within its days and acknowledged, except the last of one township. */
    private void file(Actor actor, Cast cast, LocalDate start, LocalDate day) {
        var city = cast.organ("", CITY);
        for (var end = quarter(start); end.plusDays(10).isBefore(day); end = quarter(end.plusDays(1))) {
            var until = end;
            for (var township : TOWNSHIPS) {
                at(
                        until.plusDays(6),
                        () -> work.send(member(actor, cast, township, DefaultRole.OFFICER), city, until, "系统报送"));
                at(until.plusDays(9), () -> work.receive(clerk(actor, cast, CITY), township));
            }
        }
        var officer = member(actor, cast, FIRST, DefaultRole.OFFICER);
        at(
                day.minusDays(40),
                () -> work.approved(
                        officer,
                        APPROVAL,
                        APPROVED,
                        "云准〔" + day.getYear() + "〕1号",
                        "清源县云溪文化传媒有限公司",
                        day.minusDays(40)));
        at(
                day.minusDays(6),
                () -> work.approved(
                        officer, APPROVAL, APPROVED, "云准〔" + day.getYear() + "〕2号", "云溪镇前街药房", day.minusDays(6)));
        at(
                day.minusDays(5),
                () -> work.correct(
                        clerk(actor, cast, WATER),
                        FIRST,
                        "SL-CF-001",
                        "抽查的巡查记录没有两名执法人员签名。请补充核实，并说明今后怎样避免。",
                        day.plusDays(10)));
        at(day.minusDays(3), () -> work.draw(actor, "上一个半年放权行使情况检查", day.minusMonths(6), 4, 20260701));
        at(
                day.minusDays(4),
                () -> work.forward(
                        member(actor, cast, FIRST, DefaultRole.SERVICE_WINDOW),
                        "CG-XK-002",
                        city,
                        "前街夜市临时占道",
                        "云溪镇前街夜市管理有限公司",
                        "0391-0000008"));
    }

    private static LocalDate quarter(LocalDate day) {
        var last = (day.getMonthValue() + 2) / 3 * 3;
        return LocalDate.of(day.getYear(), last, 1).plusMonths(1).minusDays(1);
    }

    private void at(LocalDate day, Runnable work) {
        today.at(day.atTime(10, 0).atZone(Today.BEIJING).toOffsetDateTime(), work);
    }

    private static Actor clerk(Actor actor, Cast cast, String organ) {
        var who = cast.with("", DefaultRole.DEPARTMENT).stream()
                .filter(member -> member.organ().equals(organ))
                .findFirst()
                .orElseThrow();
        return as(actor, who, cast.organ("", organ), null, DefaultRole.DEPARTMENT);
    }

    private static Actor member(Actor actor, Cast cast, String township, DefaultRole role) {
        var who = cast.with(township, role).getFirst();
        return as(actor, who, cast.organ(township, who.organ()), township, role);
    }

    private static Actor as(Actor actor, Cast.Member who, UUID organ, @Nullable String township, DefaultRole role) {
        return new Actor(
                actor.account(),
                who.person(),
                who.name(),
                organ,
                who.organ(),
                who.title(),
                new Scope(actor.county(), township, null),
                role.rights());
    }
}
