package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the registers of the invented county: divisions, organs, posts, people, certificates. */
@Component
public class Registers {

    private static final Map<String, String> NUMBER_WORDS =
            Map.of("410899101", "云", "410899102", "石", "410899201", "青");

    private final PlaceRegister places;
    private final Staffing staffing;

    Registers(PlaceRegister places, Staffing staffing) {
        this.places = places;
        this.staffing = staffing;
    }

    /** @param since from when everybody is in post */
    public Cast fill(Actor actor, LocalDate since, LocalDate today) {
        places.bring(
                actor,
                Rows.of("divisions").stream()
                        .map(row -> new NewDivision(row.get("code"), row.get("name"), row.get("kind"), point(row)))
                        .toList());
        var rows = Rows.of("people");
        var organs = organs(actor, rows);
        return new Cast(organs, people(actor, rows, organs, since, today));
    }

    private Map<String, UUID> organs(Actor actor, List<CSVRecord> rows) {
        var organs = new LinkedHashMap<String, UUID>();
        var government = organ(actor, organs, null, "清源县人民政府", OrganKind.COUNTY_GOVERNMENT, null, "清");
        Rows.of("departments")
                .forEach(row -> organ(
                        actor,
                        organs,
                        null,
                        row.get("name"),
                        OrganKind.COUNTY_DEPARTMENT,
                        government,
                        row.get("word")));
        for (var township : NUMBER_WORDS.keySet().stream().sorted().toList()) {
            township(actor, organs, township, rows);
        }
        return organs;
    }

    private void township(Actor actor, Map<String, UUID> organs, String township, List<CSVRecord> rows) {
        var word = NUMBER_WORDS.getOrDefault(township, "");
        var names = rows.stream()
                .filter(row -> row.get("township").equals(township))
                .map(row -> row.get("organ"))
                .distinct()
                .toList();
        var seat =
                names.stream().filter(name -> name.endsWith("人民政府")).findFirst().orElseThrow();
        var government = organ(actor, organs, township, seat, OrganKind.TOWNSHIP_GOVERNMENT, null, word);
        var brigade = organ(actor, organs, township, "综合行政执法队", OrganKind.BRIGADE, government, word + "执");
        for (var name : names) {
            if (!organs.containsKey(township + "/" + name)) {
                organ(actor, organs, township, name, kind(name), name.contains("中队") ? brigade : government, "");
            }
        }
    }

    private static OrganKind kind(String name) {
        return switch (name) {
            case "党政综合办公室", "法制审核室" -> OrganKind.PARTY_AND_GOVERNMENT;
            case "财政所" -> OrganKind.INSTITUTION;
            case "投诉举报中心", "指挥调度中心" -> OrganKind.CENTRE;
            default -> name.contains("中队") ? OrganKind.SQUAD : OrganKind.VILLAGE;
        };
    }

    private UUID organ(
            Actor actor,
            Map<String, UUID> organs,
            @Nullable String township,
            String name,
            OrganKind kind,
            @Nullable UUID parent,
            String word) {
        var id = staffing.found(actor, NewOrgan.of(Ids.next(), township, name, kind, parent, word));
        organs.put((township == null ? "" : township) + "/" + name, id);
        return id;
    }

    private List<Cast.Member> people(
            Actor actor, List<CSVRecord> rows, Map<String, UUID> organs, LocalDate since, LocalDate today) {
        var posts = new HashMap<String, UUID>();
        var members = new ArrayList<Cast.Member>();
        for (var row : rows) {
            var organ = row.get("township") + "/" + row.get("organ");
            var key = organ + "/" + row.get("title") + "/" + row.get("kind");
            var post = posts.computeIfAbsent(key, k -> authorise(actor, rows, row, organs));
            var village = village(row);
            var person = staffing.employ(
                    actor,
                    new NewPerson(
                            Ids.next(),
                            row.get("name"),
                            row.get("id_number"),
                            row.get("phone"),
                            post,
                            postKind(row),
                            village,
                            since));
            certify(actor, row, person, today);
            if (row.get("title").equals("中队长")) {
                staffing.lead(actor, given(organs, organ), 0, person);
            }
            members.add(new Cast.Member(
                    person,
                    row.get("name"),
                    row.get("township"),
                    row.get("organ"),
                    row.get("title"),
                    row.get("role"),
                    row.get("login"),
                    village == null ? "" : village));
        }
        return List.copyOf(members);
    }

    /** A squad is authorised one officer more than it has, so that the shortage page has something to show. */
    private UUID authorise(Actor actor, List<CSVRecord> rows, CSVRecord of, Map<String, UUID> organs) {
        var held = (int) rows.stream()
                .filter(row -> row.get("township").equals(of.get("township"))
                        && row.get("organ").equals(of.get("organ"))
                        && row.get("title").equals(of.get("title"))
                        && row.get("kind").equals(of.get("kind")))
                .count();
        var spare = of.get("title").equals("执法队员") ? 1 : 0;
        var organ = given(organs, of.get("township") + "/" + of.get("organ"));
        return staffing.authorise(actor, new NewPost(Ids.next(), organ, postKind(of), of.get("title"), held + spare));
    }

    private void certify(Actor actor, CSVRecord row, UUID person, LocalDate today) {
        var state = row.get("certificate_state");
        if (!state.isEmpty()) {
            var to = switch (state) {
                case "已过期" -> today.minusDays(40);
                case "将到期" -> today.plusDays(35);
                default -> today.plusYears(3);
            };
            var certificate = staffing.certify(
                    actor,
                    new NewCertificate(
                            Ids.next(), person, row.get("certificate"), "河南省司法厅", to.minusYears(5), to, Set.of()));
            if (state.equals("暂扣")) {
                staffing.certificateState(actor, certificate, 0, Certificate.State.SUSPENDED, "年度培训学时不足，暂扣执法证");
            }
        }
        if (!row.get("qualification").isEmpty()) {
            staffing.qualify(actor, person, row.get("qualification"), today.minusYears(6));
        }
    }

    private static PostKind postKind(CSVRecord row) {
        return Arrays.stream(PostKind.values())
                .filter(kind -> kind.label().equals(row.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String village(CSVRecord person) {
        return Rows.of("divisions").stream()
                .filter(row -> row.get("code").startsWith(person.get("township"))
                        && row.get("code").length() == 12
                        && row.get("name").equals(person.get("village")))
                .map(row -> row.get("code"))
                .findFirst()
                .orElse(null);
    }

    private static Point point(CSVRecord row) {
        return new Point(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
    }

    private static UUID given(Map<String, UUID> organs, String key) {
        var id = organs.get(key);
        if (id == null) {
            throw new IllegalStateException("演示数据中没有机构：" + key);
        }
        return id;
    }
}
