package cn.xiangzhi.organization.assistants;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every village with its assistant, those without one first (S3). */
@Controller
class AssistantPages {

    private final PersonStore people;
    private final Places places;

    AssistantPages(PersonStore people, Places places) {
        this.people = people;
        this.places = places;
    }

    /** A village with its assistant, if it has one. */
    record Line(Division village, String township, PersonStore.@Nullable Row assistant) {}

    @Needs(Right.STAFF_READ)
    @GetMapping("/people/assistants")
    String page(Actor actor, Model model) {
        var scope = actor.scope();
        var assistants = people.inPost(scope.county(), scope.township()).stream()
                .filter(row -> row.assistantVillage() != null)
                .collect(Collectors.toMap(row -> String.valueOf(row.assistantVillage()), row -> row));
        var lines = places.townships(scope.county()).stream()
                .filter(township -> scope.covers(scope.county(), township.code()))
                .flatMap(township -> lines(scope.county(), township, assistants).stream())
                .toList();
        model.addAttribute(
                "without",
                lines.stream().filter(line -> line.assistant() == null).toList());
        model.addAttribute(
                "with", lines.stream().filter(line -> line.assistant() != null).toList());
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        return "organization/assistants";
    }

    private List<Line> lines(String county, Division township, Map<String, PersonStore.Row> assistants) {
        return places.villages(county, township.code()).stream()
                .map(village -> new Line(village, township.name(), assistants.get(village.code())))
                .toList();
    }
}
