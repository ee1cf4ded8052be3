package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form by which a building site is put on the register (S10). */
@Controller
class NewBuildingPages {

    private static final List<Option> WAYS = List.of("日常巡查", "网格上报", "群众举报", "卫片图斑", "上级交办").stream()
            .map(word -> new Option(word, word))
            .toList();

    private final BuildingWork work;
    private final Places places;
    private final Today today;

    NewBuildingPages(BuildingWork work, Places places, Today today) {
        this.work = work;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.CASE_HANDLE)
    @GetMapping("/buildings/new")
    String fresh(Actor actor, Model model) {
        var township = actor.scope().township();
        return form(
                actor,
                model,
                new BuildingForm(
                        township == null ? "" : township,
                        null,
                        "",
                        null,
                        null,
                        "",
                        "",
                        null,
                        null,
                        LandKind.UNKNOWN,
                        today.date(),
                        "日常巡查",
                        "",
                        null,
                        Ids.next()));
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/buildings")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") BuildingForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return form(actor, model, form);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        var builder = form.builder() == null || form.builder().isBlank()
                ? "身份待查"
                : form.builder().strip();
        var apart = form.apart() == null ? "" : form.apart().strip();
        try {
            return "redirect:/buildings/"
                    + work.find(
                            actor,
                            once,
                            building(actor, form, builder),
                            builder,
                            form.words().strip(),
                            apart,
                            HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return form(actor, model, form);
        }
    }

    private static Building building(Actor actor, BuildingForm f, String builder) {
        var village = f.village() == null || f.village().isBlank() ? null : f.village();
        return new Building(
                Ids.next(),
                "",
                new Place(
                        actor.county(),
                        Objects.requireNonNull(f.township()),
                        village,
                        f.place().strip(),
                        f.latitude(),
                        f.longitude()),
                BuildingStage.WATCHED,
                new Building.What(
                        builder.equals("身份待查") ? builder : Mask.name(builder),
                        f.kind().strip(),
                        f.area(),
                        f.storeys(),
                        f.land()),
                f.foundOn(),
                f.how(),
                null,
                null,
                null,
                null,
                0);
    }

    private String form(Actor actor, Model model, BuildingForm form) {
        Again.form(model, form);
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("villages", places.villageChoices(actor.county(), form.township()));
        model.addAttribute("lands", Option.all(LandKind.values()));
        model.addAttribute("ways", WAYS);
        return "casework/buildings/new";
    }
}
