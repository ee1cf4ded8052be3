package cn.xiangzhi.intake.open311;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives keys to foreign programs and takes them back; each is an act in the audit trail. */
@Component
class KeyDesk {

    private static final int MOST = 6_000;

    private final KeyStore store;
    private final Keys keys;
    private final Places places;
    private final Audit audit;
    private final Today today;

    KeyDesk(KeyStore store, Keys keys, Places places, Audit audit, Today today) {
        this.store = store;
        this.keys = keys;
        this.places = places;
        this.audit = audit;
        this.today = today;
    }

    /** A key with what its owner may do and did with it. */
    record Line(Key key, String where, String rest, long reports) {}

    List<Line> of(Actor actor) {
        var sent = store.sent(actor.county()).stream()
                .collect(Collectors.toMap(KeyStore.Sent::key, KeyStore.Sent::reports));
        return store.of(actor.county(), actor.scope().township()).stream()
                .map(key -> new Line(
                        key,
                        key.township() == null ? "全县" : "只限" + places.name(key.township()),
                        places.name(key.fallback()),
                        sent.getOrDefault(key.id(), 0L)))
                .toList();
    }

    /**
     * The key in the open, once and never again.
     *
     * @param township the only one it may report to; empty for the whole county
     * @param fallback the township that gets what cannot be placed
     */
    @Transactional
    public String make(
            Actor actor, UUID id, String owner, String contact, String township, String fallback, int perMinute) {
        actor.must(Right.ACCOUNT_MANAGE, "不能签发接口密钥");
        if (owner.isBlank() || owner.length() > 60 || contact.isBlank() || contact.length() > 100) {
            throw Refused.invalid("密钥未签发", "使用单位（60字以内）、联系人和电话（100字以内）都要填写", "请写明交给谁、出了问题找谁");
        }
        if (perMinute < 1 || perMinute > MOST) {
            throw Refused.invalid("密钥未签发", "每分钟次数应为 1 至 " + MOST, "请改正每分钟次数");
        }
        var where = limit(actor, township);
        var rest = where != null ? where : within(actor, fallback);
        var text = Key.draw();
        var key = new Key(
                actor.county(),
                id,
                where,
                rest,
                owner.strip(),
                contact.strip(),
                perMinute,
                actor.name(),
                today.now(),
                null,
                null);
        if (!store.add(key, Key.digest(text))) {
            throw Refused.invalid("密钥未签发", "这张表已经用过", "密钥只显示一次；没有记下的，请作废后重新签发");
        }
        audit.record(actor, "签发 Open311 密钥", "open311-key", id, owner.strip() + "，每分钟 " + perMinute + " 次");
        return text;
    }

    @Transactional
    public void revoke(Actor actor, UUID id) {
        actor.must(Right.ACCOUNT_MANAGE, "不能作废接口密钥");
        if (!store.revoke(actor.county(), actor.scope().township(), id, today.now())) {
            throw Refused.notFound("密钥");
        }
        keys.forget();
        audit.record(actor, "作废 Open311 密钥", "open311-key", id, null);
    }

    private @Nullable String limit(Actor actor, String township) {
        var own = actor.scope().township();
        return own != null ? own : township.isBlank() ? null : within(actor, township);
    }

    private String within(Actor actor, String township) {
        var known = places.townships(actor.county());
        if (township.isBlank() && known.size() == 1) {
            return known.getFirst().code();
        }
        return known.stream()
                .map(division -> division.code())
                .filter(township::equals)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("密钥未签发", "没有选择定位不到乡镇的报告交给谁", "请选择一个乡镇（街道），报告不能没有人接"));
    }
}
