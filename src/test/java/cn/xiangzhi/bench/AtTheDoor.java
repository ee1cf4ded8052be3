package cn.xiangzhi.bench;

import cn.xiangzhi.Xiangzhi;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.casework.file.Lead;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/**
 * The same cases at the door every page and the interface knock at, {@link CaseWork}, in one process with no web between:
 * where a workflow engine is called too. Reads seconds from standard input, answers whole cases a second; an empty line ends.
 */
public final class AtTheDoor {

    private static final String COUNTY = "410899";

    private static final Map<String, DefaultRole> ROLES = Map.of(
            "zhouhaitao", DefaultRole.SQUAD_LEADER,
            "yanzheng", DefaultRole.FINANCE,
            "zhangmingyuan", DefaultRole.TOWNSHIP_HEAD);

    private AtTheDoor() {}

    public static void main(String[] arguments) {
        try {
            serve(arguments);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(String... arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var answers = System.out;
        System.setOut(System.err);
        var context = SpringApplication.run(
                Xiangzhi.class,
                "--xiangzhi.home=" + arguments[0],
                "--spring.datasource.url=" + arguments[1],
                "--spring.datasource.username=" + arguments[2],
                "--spring.datasource.password=" + arguments[3],
                "--server.port=0");
        var work = context.getBean(CaseWork.class);
        var today = context.getBean(Today.class);
        try (var connection = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            var moves = new Moves(
                    login -> chair(work, today, actor(connection, login)),
                    connection,
                    System.getProperty("bench.region", "410898"));
            var hands = new ArrayList<Throughput.Work>();
            for (var n = 0; n < WholeCases.HANDS; n++) {
                hands.add(moves::whole);
            }
            answers.println("ready");
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = orders.readLine(); line != null && !line.isBlank(); line = orders.readLine()) {
                answers.println(
                        Throughput.perSecond(hands, Duration.ofMillis((long) (Double.parseDouble(line) * 1000))));
            }
        }
        context.close();
    }

    private static Seat chair(CaseWork work, Today today, Actor actor) {
        return (path, fields) -> {
            var form = form(fields);
            var parts = path.split("/");
            var once = UUID.fromString(form.remove("once"));
            if (parts.length == 2) {
                return "/cases/" + work.register(actor, once, lead(form), today.now());
            }
            var move = Move.named(parts[3]);
            if (move == null) {
                throw new IllegalArgumentException(path);
            }
            var version = Long.parseLong(form.get("version"));
            work.make(actor, UUID.fromString(parts[2]), version, once, move, form, List.of(), today.now());
            return "/cases/" + parts[2];
        };
    }

    private static Lead lead(Map<String, String> form) {
        return new Lead(
                form.getOrDefault("item", ""),
                PartyKind.valueOf(form.getOrDefault("kind", "")),
                form.getOrDefault("party", ""),
                new Place(COUNTY, form.getOrDefault("township", ""), null, form.getOrDefault("place", ""), null, null),
                form.getOrDefault("source", ""),
                form.getOrDefault("summary", ""),
                LocalDate.parse(form.getOrDefault("discoveredOn", "")),
                null,
                null,
                null,
                List.of());
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (var n = 0; n < fields.length; n += 2) {
            form.put(fields[n], fields[n + 1]);
        }
        return form;
    }

    private static Actor actor(Connection connection, String login) {
        try (var find = connection.prepareStatement("""
                select a.id, p.id, p.name, p.organ_id, o.name, p.township_code
                  from access_account a
                  join organization_person p on p.county_code = a.county_code and p.id = a.person_id
                  join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                 where a.county_code = ? and a.login = ?
                """)) {
            find.setString(1, COUNTY);
            find.setString(2, login);
            try (var row = find.executeQuery()) {
                row.next();
                var role = ROLES.get(login);
                return new Actor(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        role.label(),
                        new Scope(COUNTY, row.getString(6), null),
                        role.rights());
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
