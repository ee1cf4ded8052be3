package cn.xiangzhi.intake.questions;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office changes about its categories: hidden or not, a time of its own (F8 F14). */
@Component
public class CategoryDesk {

    private final Categories categories;
    private final SettingStore settings;
    private final OfficeRules rules;
    private final Audit audit;
    private final Today today;

    CategoryDesk(Categories categories, SettingStore settings, OfficeRules rules, Audit audit, Today today) {
        this.categories = categories;
        this.settings = settings;
        this.rules = rules;
        this.audit = audit;
        this.today = today;
    }

    /** The office's own time, or none; a statute's limit cannot be made longer. */
    @Transactional
    public void time(
            Actor actor,
            String code,
            long version,
            @Nullable Integer amount,
            Category.@Nullable Unit unit,
            String source) {
        var category = may(actor, code);
        if (amount != null) {
            if (amount < 1 || amount > 366 || unit == null) {
                throw Refused.invalid("没有保存时限", "时限应为 1 至 366 的整数，并选择单位", "请改正后再保存；不用自定时限的清空数字");
            }
            if (source.isBlank()) {
                throw Refused.invalid("没有保存时限", "没有写明自定时限的来源", "请写明文件名、文号或公开承诺");
            }
            within(category, amount, unit);
        }
        var before = standing(actor, code, version);
        put(
                actor,
                new Setting(
                        code,
                        before.township(),
                        before.hidden(),
                        amount,
                        amount == null ? null : unit,
                        amount == null ? "" : source.strip(),
                        actor.name(),
                        today.now(),
                        version));
        audit.record(
                actor,
                "更改类别时限",
                "category",
                null,
                category.name() + "："
                        + (amount == null || unit == null ? "照清单" : amount + unit.label() + "，" + source.strip()));
    }

    /** Whether residents may choose it themselves; what came before stays as it is. */
    @Transactional
    public void hide(Actor actor, String code, long version, boolean hidden) {
        var category = may(actor, code);
        if (hidden && code.equals(Categories.UNDECIDED)) {
            throw Refused.invalid("没有停用", "“说不清属于哪一类”是群众最后的选择，停用后说不清的事就无处可报", "请停用其他类别");
        }
        var before = standing(actor, code, version);
        put(
                actor,
                new Setting(
                        code,
                        before.township(),
                        hidden,
                        before.amount(),
                        before.unit(),
                        before.source(),
                        actor.name(),
                        today.now(),
                        version));
        audit.record(actor, hidden ? "对公众停用类别" : "对公众恢复类别", "category", null, category.name());
    }

    /** The same for every category under a heading. */
    @Transactional
    public int hideGroup(Actor actor, String group, boolean hidden) {
        var all = categories.groups().getOrDefault(group, List.of()).stream()
                .filter(category -> !category.code().equals(Categories.UNDECIDED))
                .toList();
        var changed = 0;
        for (var category : all) {
            var setting = own(actor, category.code());
            if (setting == null ? hidden : setting.hidden() != hidden) {
                hide(actor, category.code(), setting == null ? 0 : setting.version(), hidden);
                changed++;
            }
        }
        return changed;
    }

    /** What the actor's own office set, not what it inherits. */
    @Nullable
    Setting own(Actor actor, String code) {
        var where = where(actor);
        return settings.of(actor.county(), where).stream()
                .filter(setting ->
                        setting.category().equals(code) && setting.township().equals(where))
                .findFirst()
                .orElse(null);
    }

    static String where(Actor actor) {
        var township = actor.scope().township();
        return township == null ? "" : township;
    }

    private Setting standing(Actor actor, String code, long version) {
        var own = own(actor, code);
        return own != null
                ? own
                : new Setting(code, where(actor), false, null, null, "", actor.name(), today.now(), version);
    }

    private void put(Actor actor, Setting setting) {
        settings.put(actor.county(), setting);
        rules.changed();
    }

    private Category may(Actor actor, String code) {
        actor.must(Right.CATEGORY_MANAGE, "不能管理事件类别");
        return categories.current(code);
    }

    private static void within(Category category, int amount, Category.Unit unit) {
        if (category.limitSource().equals("法条") && hours(amount, unit) > hours(category.amount(), category.unit())) {
            throw Refused.unlawful(
                    null,
                    "自定时限没有保存",
                    "这一类有法定时限，本单位的时限不能更长：" + category.usualTime(),
                    Basis.house(category.usualTime()),
                    "请填写不超过" + category.counted() + "的时限");
        }
    }

    private static int hours(int amount, Category.Unit unit) {
        return switch (unit) {
            case WORKING_HOUR -> amount * 3;
            case HOUR -> amount;
            case DAY -> amount * 24;
            case WORKING_DAY -> amount * 34;
        };
    }
}
