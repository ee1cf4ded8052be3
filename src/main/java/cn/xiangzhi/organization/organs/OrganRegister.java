package cn.xiangzhi.organization.organs;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.places.Places;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting up, changing and closing organs, and the posts they are authorised for. */
@Component
public class OrganRegister {

    private final OrganStore organs;
    private final PostStore posts;
    private final Places places;
    private final StaffHistory history;
    private final Today today;

    OrganRegister(OrganStore organs, PostStore posts, Places places, StaffHistory history, Today today) {
        this.organs = organs;
        this.posts = posts;
        this.places = places;
        this.history = history;
        this.today = today;
    }

    @Transactional
    public UUID found(Actor actor, NewOrgan organ) {
        check(actor, organ);
        if (organs.add(actor.county(), organ, today.date())) {
            history.add(
                    actor,
                    organ.township(),
                    Subject.ORGAN,
                    organ.id(),
                    "设立机构",
                    organ.name() + "（" + organ.kind().label() + "）");
        }
        return organ.id();
    }

    @Transactional
    public void change(Actor actor, NewOrgan organ, long version) {
        var before = get(actor, organ.id());
        if (!Objects.equals(before.organ().township(), organ.township())) {
            throw Refused.invalid("机构未修改", "机构不能改到另一个乡镇", "请在新乡镇另设机构，再把人员调过去");
        }
        check(actor, organ);
        if (!organs.change(actor.county(), organ, version)) {
            throw Refused.stale("机构");
        }
        history.add(
                actor,
                organ.township(),
                Subject.ORGAN,
                organ.id(),
                "修改机构",
                before.organ().name() + " → " + organ.name() + "（"
                        + organ.kind().label() + "）");
    }

    @Transactional
    public void close(Actor actor, UUID id, long version) {
        var organ = get(actor, id);
        var filled = posts.of(actor.county(), id).stream()
                .mapToInt(PostStore.Row::filled)
                .sum();
        if (filled > 0) {
            throw Refused.invalid("机构未撤销", "还有 " + filled + " 人在岗", "请先把人员调往其他机构或办理离岗");
        }
        if (organs.open(actor.county(), null).stream()
                .anyMatch(row -> id.equals(row.organ().parent()))) {
            throw Refused.invalid("机构未撤销", "下面还有机构", "请先撤销下级机构，或改变它们的上级");
        }
        if (!organs.close(actor.county(), id, version, today.date())) {
            throw Refused.stale("机构");
        }
        history.add(
                actor,
                organ.organ().township(),
                Subject.ORGAN,
                id,
                "撤销机构",
                organ.organ().name());
    }

    @Transactional
    public UUID authorise(Actor actor, NewPost post) {
        var organ = get(actor, post.organ()).organ();
        checkPost(actor, post.organ(), post);
        if (posts.add(actor.county(), organ.township(), post)) {
            history.add(
                    actor,
                    organ.township(),
                    Subject.ORGAN,
                    organ.id(),
                    "核定岗位",
                    post.title() + "（" + post.kind().label() + "）" + post.authorised() + " 名");
        }
        return post.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, long version, String title, int authorised, boolean leading) {
        var post = posts.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("岗位"));
        checkPost(actor, post.organId(), new NewPost(id, post.organId(), post.kind(), title, authorised));
        if (!posts.change(actor.county(), id, version, title, authorised, leading)) {
            throw Refused.stale("岗位");
        }
        history.add(
                actor,
                post.townshipCode(),
                Subject.ORGAN,
                post.organId(),
                "调整岗位",
                post.title() + " " + post.authorised() + " 名 → " + title + " " + authorised + " 名"
                        + (leading ? "，领导职数" : ""));
    }

    /** Makes the posts of that title in the organ those of leaders. */
    @Transactional
    public void leads(Actor actor, UUID organ, String title) {
        get(actor, organ);
        posts.of(actor.county(), organ).stream()
                .filter(post -> post.title().equals(title))
                .forEach(post -> change(actor, post.id(), post.version(), title, post.authorised(), true));
    }

    /** Whether the organ is one of those every township must have, one of the township's own, or not counted (S27). */
    @Transactional
    public void setting(Actor actor, UUID id, long version, OrganSetting setting) {
        var organ = get(actor, id);
        if (!organs.setting(actor.county(), id, version, setting)) {
            throw Refused.stale("机构");
        }
        history.add(
                actor,
                organ.organ().township(),
                Subject.ORGAN,
                id,
                "确定设置性质",
                organ.setting().label() + " → " + setting.label());
    }

    public OrganStore.Row get(Actor actor, UUID organ) {
        return organs.find(actor.county(), actor.scope().township(), organ)
                .filter(row -> row.closedOn() == null)
                .orElseThrow(() -> Refused.notFound("机构"));
    }

    private void check(Actor actor, NewOrgan organ) {
        var township = organ.township();
        if (!actor.scope().covers(actor.county(), township)) {
            throw Refused.invalid("机构未保存", "所属乡镇不在您的管辖范围内", "请选择本乡镇");
        }
        if (township != null && places.find(township).isEmpty()) {
            throw Refused.invalid("机构未保存", "区划中没有代码为 " + township + " 的乡镇", "请先在“区划网格”中导入该乡镇");
        }
        if (township == null && organ.kind() == OrganKind.TOWNSHIP_GOVERNMENT) {
            throw Refused.invalid("机构未保存", "乡镇政府没有写明是哪个乡镇", "请选择所属乡镇");
        }
        if (!organ.creditCode().isEmpty()) {
            CreditCode.wrong(organ.creditCode()).ifPresent(why -> {
                throw Refused.invalid("机构未保存", "统一社会信用代码" + why, "请照证书重新填写，没有则留空");
            });
        }
        for (var other : organs.clashing(actor.county(), township, organ.name(), organ.numberWord(), organ.id())) {
            throw other.organ().name().equals(organ.name())
                    ? Refused.invalid("机构未保存", "已有名为“" + organ.name() + "”的机构", "请打开已有机构修改，或换一个名称")
                    : Refused.invalid(
                            "机构未保存",
                            "发文代字“" + organ.numberWord() + "”已由" + other.organ().name() + "使用",
                            "请换一个代字，避免文号重复");
        }
        checkParent(actor, organ);
    }

    /** Walks up from the parent: it must exist, and must not lead back to the organ. */
    private void checkParent(Actor actor, NewOrgan organ) {
        var seen = new HashSet<UUID>();
        @Nullable UUID above = organ.parent();
        while (above != null) {
            if (above.equals(organ.id()) || !seen.add(above)) {
                throw Refused.invalid("机构未保存", "上级机构又是它自己的下级，绕成了圈", "请选择另一个上级机构");
            }
            var row = organs.find(actor.county(), null, above)
                    .orElseThrow(() -> Refused.invalid("机构未保存", "所选上级机构不存在", "请重新选择上级机构"));
            above = row.organ().parent();
        }
        var joint = organ.jointWith();
        if (joint != null
                && (joint.equals(organ.id())
                        || organs.find(actor.county(), null, joint).isEmpty())) {
            throw Refused.invalid("机构未保存", "合署办公的机构不存在，或选了它自己", "请重新选择合署办公的机构");
        }
    }

    private void checkPost(Actor actor, UUID organ, NewPost post) {
        if (post.title().isBlank() || post.title().length() > 40) {
            throw Refused.invalid("岗位未保存", "没有填写岗位名称，或超过 40 个字", "请填写岗位名称，如“执法员”");
        }
        if (post.authorised() < 0 || post.authorised() > 999) {
            throw Refused.invalid("岗位未保存", "核定数应在 0 至 999 之间", "请填写核定的编制数");
        }
        for (var other : posts.of(actor.county(), organ)) {
            var same = other.kind() == post.kind() && other.title().equals(post.title());
            if (same && !other.id().equals(post.id())) {
                throw Refused.invalid("岗位未保存", "本机构已有同名同类岗位“" + post.title() + "”", "请修改已有岗位的核定数");
            }
            if (other.id().equals(post.id())
                    && post.authorised() < other.filled()
                    && post.kind().established()) {
                throw Refused.invalid(
                        "岗位未保存", "现有 " + other.filled() + " 人在岗，多于拟核定的 " + post.authorised() + " 名", "请先调整人员，再减少核定数");
            }
        }
    }
}
