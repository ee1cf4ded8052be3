package cn.xiangzhi.inspection.people;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who goes along with the officers (协助检查人员), named beforehand and each with a kind: people of the register, and experts
 * with their unit. Auxiliaries never take part in the inspection of an enterprise (INSP, OFCR-04).
 */
@Component
public class Helpers {

    private static final int LONGEST = 40;

    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    Helpers(Colleagues colleagues, JdbcClient jdbc) {
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /** As a form gives them; {@code experts}: one a line, name and unit. */
    public record Given(List<UUID> people, String experts) {

        public static final Given NONE = new Given(List.of(), "");

        public static Given of(@Nullable List<UUID> people, @Nullable String experts) {
            return new Given(people == null ? List.of() : people, experts == null ? "" : experts);
        }
    }

    /** Somebody who goes along. */
    public record Helper(@Nullable UUID personId, String name, HelperKind kind, String unit) {

        public String label() {
            return name + "（" + kind.label() + "，" + unit + "）";
        }
    }

    /** Checked and named, or the refusal of {@code what}; whoever inspects is no helper besides. */
    public List<Helper> along(
            String what,
            String county,
            String township,
            LocalDate day,
            boolean enterprise,
            List<UUID> officers,
            Given given) {
        var asked = given.people().stream()
                .distinct()
                .filter(id -> !officers.contains(id))
                .toList();
        var found = asked.isEmpty() ? List.<Colleagues.Colleague>of() : colleagues.named(county, township, day, asked);
        if (found.size() < asked.size()) {
            throw Refused.invalid(what, "所选协助人员不在本乡镇的实名名册内", "请从名单中选择");
        }
        var all = new ArrayList<Helper>();
        for (var one : found) {
            if (enterprise && one.kind() == HelperKind.AUXILIARY) {
                throw RefusalCode.OFCR_04.refuse(what, one.person().name() + "是辅助人员，不得参加对企业的检查");
            }
            all.add(new Helper(
                    one.person().id(),
                    one.person().name(),
                    one.kind(),
                    one.person().organName()));
        }
        all.addAll(experts(what, given.experts()));
        return List.copyOf(all);
    }

    /** One expert a line: name, then the unit. */
    static List<Helper> experts(String what, String lines) {
        var experts = new ArrayList<Helper>();
        for (var line :
                lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            var parts = line.split("[\\s,，、;；|｜]+", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw Refused.invalid(what, "专家“" + line + "”没有写明单位", "一行一个：姓名，单位");
            }
            if (parts[0].length() > LONGEST || parts[1].length() > LONGEST) {
                throw Refused.invalid(what, "专家的姓名或者单位过长", "各不超过 " + LONGEST + " 字");
            }
            experts.add(new Helper(null, parts[0], HelperKind.EXPERT, parts[1].strip()));
        }
        return experts;
    }

    /** In one line, as papers and pages print them. */
    public static String words(List<Helper> helpers) {
        return helpers.stream().map(Helper::label).collect(Collectors.joining("、"));
    }

    /** An enterprise's visit whose helpers were written in words, as where there was no signal: no auxiliary among them. */
    public void refuseAuxiliaries(String what, String county, String township, LocalDate day, String words) {
        if (words.isBlank()) {
            return;
        }
        colleagues.of(county, township, day).stream()
                .filter(one -> one.kind() == HelperKind.AUXILIARY
                        && words.contains(one.person().name()))
                .findFirst()
                .ifPresent(one -> {
                    throw RefusalCode.OFCR_04.refuse(what, one.person().name() + "是辅助人员，不得参加对企业的检查");
                });
    }

    public void keep(String county, String township, UUID matter, List<Helper> helpers) {
        var number = 0;
        for (var helper : helpers) {
            jdbc.sql("""
                    insert into inspection_helper (county_code, matter_id, number, township_code, person_id, name, kind, unit)
                    values (:county, :matter, :number, :township, :person, :name, :kind, :unit)
                    on conflict do nothing
                    """)
                    .param("county", county)
                    .param("matter", matter)
                    .param("number", ++number)
                    .param("township", township)
                    .param("person", helper.personId())
                    .param("name", helper.name())
                    .param("kind", helper.kind().name())
                    .param("unit", helper.unit())
                    .update();
        }
    }

    public List<Helper> of(String county, UUID matter) {
        return jdbc.sql("""
                        select person_id, name, kind, unit from inspection_helper
                        where county_code = :county and matter_id = :matter order by number
                        """)
                .param("county", county)
                .param("matter", matter)
                .query(Helper.class)
                .list();
    }
}
