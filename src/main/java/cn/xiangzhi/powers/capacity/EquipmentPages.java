package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Equipment: what the county asks for in a field, and which township has it (F58). */
@Controller
class EquipmentPages {

    private static final int LONGEST = 60;

    private final CapacityStore store;
    private final Catalogue catalogue;
    private final Places places;
    private final Audit audit;
    private final Today today;

    EquipmentPages(CapacityStore store, Catalogue catalogue, Places places, Audit audit, Today today) {
        this.store = store;
        this.catalogue = catalogue;
        this.places = places;
        this.audit = audit;
        this.today = today;
    }

    /** One thing with the townships that have it; {@code own} is what the actor's township noted, null when it has none. */
    record Line(
            UUID id,
            String field,
            String name,
            List<String> townships,
            @Nullable String own) {}

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/equipment")
    String page(Actor actor, Model model) {
        var owned = store.owned(actor.county(), actor.scope().township());
        model.addAttribute(
                "lines",
                store.wanted(actor.county()).stream()
                        .map(wanted -> line(actor, wanted, owned))
                        .toList());
        model.addAttribute("county", CountySeat.sits(actor));
        model.addAttribute(
                "township", actor.has(Right.POWER_ACCEPT) && actor.scope().township() != null);
        model.addAttribute(
                "fields",
                catalogue.all(actor.county()).stream()
                        .map(entry -> entry.item().field())
                        .distinct()
                        .map(field -> new Option(field, field))
                        .toList());
        return "powers/equipment";
    }

    private Line line(Actor actor, Equipment.Wanted wanted, List<Equipment.Owned> owned) {
        var here =
                owned.stream().filter(one -> one.wantedId().equals(wanted.id())).toList();
        return new Line(
                wanted.id(),
                wanted.field(),
                wanted.name(),
                here.stream().map(one -> places.name(one.townshipCode())).toList(),
                here.stream()
                        .filter(one -> one.townshipCode().equals(actor.scope().township()))
                        .map(Equipment.Owned::note)
                        .findFirst()
                        .orElse(null));
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/equipment")
    @Transactional
    public String want(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        CountySeat.must(actor, "登记装备要求");
        if (name.isBlank() || name.length() > LONGEST || field.isBlank() || field.length() > LONGEST) {
            throw Refused.invalid("装备要求没有登记", "没有选择领域或者没有填写名称，或者太长", "请选择领域，名称不超过" + LONGEST + "字");
        }
        var id = once == null ? Ids.next() : once;
        store.want(actor.county(), new Equipment.Wanted(id, field.strip(), name.strip()), actor.name(), today.date());
        audit.record(actor, "登记装备要求", "equipment", id, field.strip() + " " + name.strip());
        after.addFlashAttribute("done", "已登记，各乡镇（街道）按此核对");
        return "redirect:/powers/equipment";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/equipment/{id}/end")
    @Transactional
    public String end(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        CountySeat.must(actor, "取消装备要求");
        if (!store.drop(actor.county(), id, today.date())) {
            throw Refused.notFound("装备要求");
        }
        audit.record(actor, "取消装备要求", "equipment", id, null);
        after.addFlashAttribute("done", "已取消");
        return "redirect:/powers/equipment";
    }

    @Needs(Right.POWER_ACCEPT)
    @PostMapping("/powers/equipment/{id}")
    @Transactional
    public String own(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "true") boolean has,
            RedirectAttributes after) {
        var township = actor.scope().township();
        var wanted = store.wanted(actor.county()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("装备要求"));
        if (township == null) {
            throw Refused.invalid("装备没有登记", "您的岗位不在乡镇（街道）", "请由乡镇（街道）登记自己的装备");
        }
        if (note.length() > LONGEST) {
            throw Refused.invalid("装备没有登记", "说明超过" + LONGEST + "字", "请只写型号、数量和检定日期");
        }
        if (has) {
            store.own(actor.county(), township, id, note.strip(), actor.name());
        } else {
            store.lose(actor.county(), township, id);
        }
        audit.record(actor, has ? "登记装备" : "注销装备", "equipment", id, wanted.name() + " " + note.strip());
        after.addFlashAttribute("done", has ? "已登记装备" : "已注销装备");
        return "redirect:/powers/equipment";
    }
}
