package cn.xiangzhi.bench;

import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Whole summary cases from the lead to the closing: nine forms by three people, and the step the program makes itself. Where
 * they sit is their {@link Seat}'s business: a browser's, or at the door inside the program.
 */
final class Moves {

    static final int STEPS = 9;

    private final Seat officer;
    private final Seat treasury;
    private final Seat head;
    private final String first;
    private final String second;
    private final String region;
    private final AtomicInteger next;

    /** {@code region} are the six digits its parties' identity numbers begin with; two at work on one store need two. */
    Moves(Function<String, Seat> seats, Connection connection, String region) throws SQLException {
        this.region = region;
        officer = seats.apply("zhouhaitao");
        treasury = seats.apply("yanzheng");
        head = seats.apply("zhangmingyuan");
        next = new AtomicInteger(Integer.parseInt(Throughput.first(connection, "select count(*) from casework_party")));
        first = person(connection, "周海涛");
        second = person(connection, "孙晓燕");
    }

    /** A case with that many acts, most of them evidence; answers its page. */
    String ofLength(int acts) throws IOException, InterruptedException {
        var page = lead();
        identify(page, 0);
        for (var n = 2; n < acts; n++) {
            evidence(page, n - 1, "现场照片" + n);
        }
        return page;
    }

    /** One case from lead to closing; answers its id. */
    String whole() throws IOException, InterruptedException {
        var now = now();
        var page = lead();
        identify(page, 0);
        evidence(page, 1, "两次现场照片");
        officer.send(
                page + "/use-summary",
                with(
                        2,
                        List.of(
                                "officer1",
                                first,
                                "officer2",
                                second,
                                "certificatesShown",
                                "true",
                                "occurredAt",
                                now,
                                "facts",
                                "在建设路人行道摆摊，占用约6平方米，责令撤离后仍在原处经营",
                                "violated",
                                "城市道路管理条例第27条第一项",
                                "basis",
                                "城市道路管理条例第42条",
                                "factsClear",
                                "true",
                                "kinds",
                                "罚款",
                                "weighed",
                                "占用面积＝6平方米",
                                "fine",
                                "200")));
        officer.send(page + "/notify-on-spot", with(3, List.of("noticeRecord", "录像", "pleaMade", "不陈述申辩")));
        officer.send(
                page + "/decide-on-spot",
                with(
                        4,
                        List.of(
                                "decidedAt",
                                now,
                                "decidedPlace",
                                "现场",
                                "signature",
                                "当事人签名",
                                "payBy",
                                "银行或者电子支付",
                                "lateFeeStated",
                                "true")));
        officer.send(page + "/report-to-organ", with(5, List.of("reportedTo", "值班室")));
        treasury.send(
                page + "/pay",
                with(
                        6,
                        List.of(
                                "amount",
                                "200",
                                "paidOn",
                                now.substring(0, 10),
                                "bankReference",
                                "B2",
                                "payer",
                                "罗庆生")));
        head.send(page + "/close", with(8, List.of("closingReason", "已履行", "execution", "缴清", "opinion", "同意")));
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private String lead() throws IOException, InterruptedException {
        return officer.send(
                "/cases",
                "once",
                Ids.next().toString(),
                "item",
                "CG-CF-024",
                "kind",
                "CITIZEN",
                "party",
                "罗庆生",
                "township",
                "410899101",
                "village",
                "",
                "place",
                "建设路",
                "source",
                "网格巡查",
                "summary",
                "摊贩占着人行道卖水果",
                "discoveredOn",
                now().substring(0, 10));
    }

    private void identify(String page, int version) throws IOException, InterruptedException {
        officer.send(
                page + "/identify",
                with(
                        version,
                        List.of(
                                "partyKind",
                                "CITIZEN",
                                "partyName",
                                "罗庆生",
                                "idNumber",
                                citizen(),
                                "address",
                                "南坡村4组")));
    }

    private void evidence(String page, int version, String title) throws IOException, InterruptedException {
        officer.send(
                page + "/take-evidence",
                with(
                        version,
                        List.of(
                                "evidenceKind",
                                "视听资料",
                                "title",
                                title,
                                "content",
                                "现场情况",
                                "proves",
                                "占道经营",
                                "origin",
                                "执法记录仪",
                                "takenAt",
                                now(),
                                "takenPlace",
                                "建设路",
                                "takenBy",
                                "周海涛",
                                "takenHow",
                                "拍摄",
                                "holder",
                                "当事人签名",
                                "verification",
                                "已查证属实")));
    }

    private static String[] with(int version, List<String> fields) {
        var all = new ArrayList<>(fields);
        all.addAll(
                List.of("version", Integer.toString(version), "once", Ids.next().toString()));
        return all.toArray(String[]::new);
    }

    private static String now() {
        return ZonedDateTime.now(Today.BEIJING)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Nobody is fined twice for the same day (PPL 29), so everybody here is somebody else. */
    private String citizen() {
        var n = next.incrementAndGet();
        var digits = region
                + "%04d%02d%02d%03d"
                        .formatted(1940 + n / 336_000 % 60, 1 + n / 28_000 % 12, 1 + n / 1000 % 28, n % 1000);
        return digits + IdNumber.check(digits);
    }

    private static String person(Connection connection, String name) throws SQLException {
        return Throughput.first(
                connection,
                "select id from organization_person where name = '" + name + "' and township_code = '410899101'");
    }
}
