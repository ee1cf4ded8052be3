package cn.xiangzhi.organization.exchange;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the words of a sheet to what they name; a word that names nothing is refused with the column it stands in. */
@Component
class Lookup {

    private final OrganStore organs;
    private final PostStore posts;
    private final PersonStore people;
    private final Places places;

    Lookup(OrganStore organs, PostStore posts, PersonStore people, Places places) {
        this.organs = organs;
        this.posts = posts;
        this.people = people;
        this.places = places;
    }

    UUID organ(Actor actor, SheetRow row, String column) {
        var name = needed(row, column);
        var found = organs.open(actor.county(), actor.scope().township()).stream()
                .filter(organ -> organ.organ().name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw wrong(column, found.isEmpty() ? "没有名为“" + name + "”的机构" : "有几个都叫“" + name + "”的机构", "请填写已登记机构的全称");
        }
        return found.getFirst().organ().id();
    }

    UUID post(Actor actor, SheetRow row) {
        var organ = organ(actor, row, "机构名称");
        var title = needed(row, "岗位名称");
        var found = posts.of(actor.county(), organ).stream()
                .filter(post -> post.title().equals(title))
                .toList();
        return found.stream()
                .filter(post -> post.filled() < post.authorised())
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(PostStore.Row::id)
                .orElseThrow(() -> wrong("岗位名称", row.get("机构名称") + "没有“" + title + "”岗位", "请先在机构里核定该岗位"));
    }

    UUID person(Actor actor, SheetRow row) {
        var organ = organ(actor, row, "机构名称");
        var name = needed(row, "姓名");
        var found = people.ofOrgan(actor.county(), organ).stream()
                .filter(person -> person.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw wrong(
                    "姓名",
                    row.get("机构名称") + (found.isEmpty() ? "没有在岗的“" : "有几个都叫“") + name + "”",
                    found.isEmpty() ? "请先登记该人员" : "请在人员页面逐个登记");
        }
        return found.getFirst().id();
    }

    /** A township by its code or name; empty means the actor's own, or the county. */
    @Nullable
    String township(Actor actor, SheetRow row) {
        var written = row.get("所属乡镇");
        if (written.isEmpty()) {
            return actor.scope().township();
        }
        return places.townships(actor.county()).stream()
                .filter(township ->
                        township.code().equals(written) || township.name().equals(written))
                .findFirst()
                .map(cn.xiangzhi.places.Division::code)
                .orElseThrow(() -> wrong("所属乡镇", "没有“" + written + "”这个乡镇", "请填写已导入区划的乡镇名称或 9 位代码"));
    }

    @Nullable
    String village(Actor actor, SheetRow row) {
        var written = row.get("协管村（居）");
        if (written.isEmpty()) {
            return null;
        }
        return places.townships(actor.county()).stream()
                .flatMap(township -> places.villages(actor.county(), township.code()).stream())
                .filter(village ->
                        village.code().equals(written) || village.name().equals(written))
                .findFirst()
                .map(cn.xiangzhi.places.Division::code)
                .orElseThrow(() -> wrong("协管村（居）", "没有“" + written + "”这个村（居）", "请填写村（居）名称或 12 位代码"));
    }

    static String needed(SheetRow row, String column) {
        var text = row.get(column);
        if (text.isEmpty()) {
            throw wrong(column, "没有填写", "请填写" + column);
        }
        return text;
    }

    static LocalDate day(SheetRow row, String column) {
        try {
            return LocalDate.parse(needed(row, column).replace('/', '-'));
        } catch (DateTimeException notADay) {
            throw wrong(column, "“" + row.get(column) + "”不是日期", "请填写如 2026-01-31");
        }
    }

    static int count(SheetRow row, String column) {
        try {
            return Integer.parseInt(needed(row, column));
        } catch (NumberFormatException notANumber) {
            throw wrong(column, "“" + row.get(column) + "”不是整数", "请填写人数");
        }
    }

    static <E extends Enum<E> & Labelled> E word(SheetRow row, String column, E[] constants) {
        var text = needed(row, column);
        return Arrays.stream(constants)
                .filter(constant ->
                        constant.label().equals(text) || constant.label().equals(text + "编制"))
                .findFirst()
                .orElseThrow(() -> wrong(
                        column,
                        "“" + text + "”不在可填之列",
                        "请填写" + Arrays.stream(constants).map(Labelled::label).collect(Collectors.joining("、")) + "之一"));
    }

    private static Refused wrong(String column, String why, String remedy) {
        return Refused.invalid(column, why, remedy);
    }
}
