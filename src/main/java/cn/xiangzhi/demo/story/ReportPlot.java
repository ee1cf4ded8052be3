package cn.xiangzhi.demo.story;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.Rows;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Powers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/** A report and what becomes of it: order, visit, case or transfer, answer. */
final class ReportPlot {

    private static final List<Channel> CHANNELS = List.of(
            Channel.PUBLIC_PAGE, Channel.PUBLIC_PAGE, Channel.HOTLINE, Channel.VISIT, Channel.PATROL, Channel.BOX);

    private static final List<String> NAMES = List.of("王先生", "李女士", "张大爷", "刘大妈", "陈师傅", "赵老师");

    private final Reports reports;
    private final Orders orders;
    private final Powers powers;
    private final CasePlot cases;
    private final Agenda agenda;
    private final Random dice;

    ReportPlot(Reports reports, Orders orders, Powers powers, CasePlot cases, Agenda agenda, Random dice) {
        this.reports = reports;
        this.orders = orders;
        this.powers = powers;
        this.cases = cases;
        this.agenda = agenda;
        this.dice = dice;
    }

    /** Hands in a report of that moment and plans what follows. */
    void happen(Crew crew, OffsetDateTime at) {
        var matter = Matter.any(dice);
        var place = somewhere(crew);
        var channel = CHANNELS.get(dice.nextInt(CHANNELS.size()));
        var clerk = channel == Channel.PUBLIC_PAGE
                ? Actor.system(Cast.COUNTY)
                : crew.acting(DefaultRole.REPORT_CENTRE, dice.nextInt(2));
        var named = channel != Channel.BOX && dice.nextInt(4) > 0;
        var phone = named ? "1360899%04d".formatted(dice.nextInt(10_000)) : "";
        var receipt = reports.receive(
                clerk,
                new NewReport(
                        once(crew, at),
                        null,
                        channel,
                        matter.get("category"),
                        matter.get("title"),
                        matter.get("text", place.words()),
                        place,
                        at,
                        named ? NAMES.get(dice.nextInt(NAMES.size())) : "",
                        phone,
                        ""),
                wantsTexts(phone, at) ? Contact.chosen(Contact.By.SMS, phone, "") : Contact.NONE);
        if (wantsTexts(phone, at)) {
            rating(receipt.code(), receipt.report(), at);
        }
        var sent = at.plusMinutes(20L + dice.nextInt(200));
        agenda.plan(sent, () -> dispatch(crew, matter, place, receipt.report(), sent));
    }

    /** Of the last weeks, every other reporter who left a number. */
    private boolean wantsTexts(String phone, OffsetDateTime at) {
        return !phone.isEmpty() && (phone.charAt(10) - '0') % 2 == 0 && agenda.recent(at);
    }

    /** A week later the reporter says what the answer was worth; one in four is not content. */
    private void rating(String code, UUID report, OffsetDateTime at) {
        var when = at.plusDays(6);
        agenda.plan(
                when,
                () -> reports.brief(Cast.COUNTY, report)
                        .filter(brief -> brief.stage() == ReportStage.ANSWERED)
                        .ifPresent(brief -> {
                            var unhappy = at.getMinute() % 4 == 0;
                            reports.rate(code, unhappy ? 2 : 5, unhappy ? "清理过一次，第二天又是老样子。" : "");
                        }));
    }

    private void dispatch(Crew crew, Matter matter, Place place, UUID report, OffsetDateTime at) {
        var order = orders.ofReport(Cast.COUNTY, report).orElseThrow();
        var dispatcher = crew.acting(DefaultRole.COMMAND_CENTRE);
        var item = matter.get("item");
        if (!item.isEmpty() && powers.held(item, place, at.toLocalDate()).isEmpty()) {
            var holder = powers.holder(Cast.COUNTY, item, place, at.toLocalDate());
            orders.transfer(dispatcher, order, holder.name(), "0391-7890000", "该事项不在本乡镇赋权清单内", at.toLocalDate());
            takenOver(dispatcher, order, holder.name(), at);
            return;
        }
        var pairs = crew.pairs();
        if (item.isEmpty() || pairs.isEmpty() || dice.nextInt(12) == 0) {
            village(crew, matter, place, order, dispatcher, at);
            return;
        }
        var pair = pairs.get(dice.nextInt(pairs.size()));
        orders.assign(dispatcher, order, pair.getFirst().organ(), null, at.toLocalDate());
        var taken = at.plusMinutes(30L + dice.nextInt(90));
        agenda.plan(taken, () -> orders.take(pair.getFirst(), order, taken.toLocalDate()));
        var there = taken.plusMinutes(40);
        var punished = (matter.summary() || matter.ordinary()) && dice.nextInt(10) < 4;
        if (punished) {
            agenda.plan(there, () -> cases.open(crew, pair, matter, place, order, report, there));
        } else {
            agenda.plan(there, () -> orders.done(pair.getFirst(), order, matter.get("spot"), there.toLocalDate()));
            check(crew, matter, order, there);
        }
    }

    /** Two days later; one in eight is never confirmed, and somebody has to ask. */
    private void takenOver(Actor dispatcher, UUID order, String receiver, OffsetDateTime at) {
        if (at.getMinute() % 8 != 0) {
            var when = at.plusDays(2);
            agenda.plan(
                    when, () -> orders.takenOver(dispatcher, order, receiver + "书面回复已经接收，由其依法核查。", when.toLocalDate()));
        }
    }

    /** What is not for the squads goes to the village's assistant. */
    private void village(Crew crew, Matter matter, Place place, UUID order, Actor dispatcher, OffsetDateTime at) {
        var handler = crew.acting(DefaultRole.SQUAD_LEADER);
        var head = crew.acting(DefaultRole.TOWNSHIP_HEAD);
        orders.except(head, order, "主管部门一时到不了场，请本镇先到现场核实、劝导，不作处罚。", at.toLocalDate());
        orders.assign(dispatcher, order, handler.organ(), null, at.toLocalDate());
        var taken = at.plusHours(2);
        agenda.plan(taken, () -> orders.take(handler, order, taken.toLocalDate()));
        var done = at.plusHours(20L + dice.nextInt(30));
        var words = matter.get("spot").isEmpty() ? "已到" + place.words() + "核实处理。" : matter.get("spot");
        agenda.plan(done, () -> orders.done(handler, order, words, done.toLocalDate()));
        check(crew, matter, order, done);
    }

    private void check(Crew crew, Matter matter, UUID order, OffsetDateTime done) {
        var checked = done.plusHours(18L + dice.nextInt(20));
        var words = matter.get("spot").isEmpty() ? "已核实处理，感谢您的反映。" : matter.get("spot") + "感谢您的反映。";
        agenda.plan(
                checked,
                () -> orders.check(crew.acting(DefaultRole.REPORT_CENTRE), order, words, checked.toLocalDate()));
    }

    private Place somewhere(Crew crew) {
        var villages = Rows.of("divisions").stream()
                .filter(row -> row.get("code").length() == 12 && row.get("code").startsWith(crew.township()))
                .toList();
        CSVRecord village = villages.get(dice.nextInt(villages.size()));
        var spots = Rows.of("spots");
        return new Place(
                Cast.COUNTY,
                crew.township(),
                village.get("code"),
                village.get("name") + spots.get(dice.nextInt(spots.size())).get("words"),
                Double.parseDouble(village.get("latitude")) + (dice.nextDouble() - 0.5) * 0.014,
                Double.parseDouble(village.get("longitude")) + (dice.nextDouble() - 0.5) * 0.014);
    }

    private UUID once(Crew crew, OffsetDateTime at) {
        return UUID.nameUUIDFromBytes(
                (crew.township() + at + dice.nextLong()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
