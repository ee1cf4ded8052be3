package cn.xiangzhi.field.page;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.field.device.Devices;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.entries.Sent;
import cn.xiangzhi.field.pack.FieldPack;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.shell.Needs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the field page asks of the server and sends to it. */
@RestController
class FieldApi {

    private final Devices devices;
    private final Parcels parcels;
    private final Entries entries;
    private final EntryDesk desk;
    private final Packing packing;
    private final LentNumbers numbers;
    private final Parameters parameters;
    private final Today today;

    FieldApi(
            Devices devices,
            Parcels parcels,
            Entries entries,
            EntryDesk desk,
            Packing packing,
            LentNumbers numbers,
            Parameters parameters,
            Today today) {
        this.devices = devices;
        this.parcels = parcels;
        this.entries = entries;
        this.desk = desk;
        this.packing = packing;
        this.numbers = numbers;
        this.parameters = parameters;
        this.today = today;
    }

    /** Who is signed in, what time it is, and with which mark posts are let in. */
    record Hello(UUID account, String name, String organ, Instant now, String header, String token, long days) {}

    /** A phone that presents itself. */
    record Phone(String label, Instant clock) {}

    /** The phone is known; the secret locks what it keeps. */
    record Enrolled(UUID device, String secret, long next) {}

    /** Why something is given to the desk. */
    record Words(String words) {}

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @GetMapping("/field/api/hello")
    Hello hello(Actor actor, CsrfToken guard) {
        return new Hello(
                actor.account(),
                actor.name(),
                actor.organName(),
                today.now().toInstant(),
                guard.getHeaderName(),
                guard.getToken(),
                parameters.number("field.offline-days", today.date()).longValue());
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/field/api/phones/{device}")
    Enrolled enrol(Actor actor, @PathVariable UUID device, @RequestBody Phone phone) {
        whole(phone.label(), phone.clock());
        var known = devices.enrol(actor, device, phone.label(), phone.clock());
        return new Enrolled(known.id(), known.secret(), known.nextNumber());
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @GetMapping("/field/api/pack")
    FieldPack pack(Actor actor, @RequestParam(required = false) @Nullable UUID device) {
        return packing.pack(actor, device);
    }

    /** Numbers of decisions printed beforehand, lent to the phone. */
    @Needs(Right.CASE_HANDLE)
    @PostMapping("/field/api/phones/{device}/numbers")
    List<String> numbers(Actor actor, @PathVariable UUID device) {
        return numbers.lend(actor, device);
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/field/api/files/{file}")
    Parcels.Progress declare(Actor actor, @PathVariable UUID file, @RequestBody Parcel.Declared said) {
        whole(
                said.device(),
                said.entry(),
                said.fileName(),
                said.mediaType(),
                said.sha256(),
                said.sha256Sent(),
                said.words(),
                said.taken(),
                said.boot(),
                said.noPlace());
        return parcels.declare(actor, file, said);
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/field/api/files/{file}/{at}")
    Parcels.Progress piece(Actor actor, @PathVariable UUID file, @PathVariable long at, @RequestBody byte[] content) {
        return parcels.piece(actor, file, at, content);
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/field/api/entries")
    Entries.Told take(Actor actor, @RequestBody Sent sent) {
        whole(
                sent.device(),
                sent.id(),
                sent.kind(),
                sent.title(),
                sent.made(),
                sent.sent(),
                sent.fields(),
                sent.files());
        whole(
                sent.made().clock(),
                sent.made().boot(),
                sent.sent().clock(),
                sent.sent().boot());
        return entries.take(actor, sent);
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/field/api/entries/{id}/hand")
    void hand(Actor actor, @PathVariable UUID id, @RequestBody Words words) {
        whole(words.words());
        desk.hand(actor, id, words.words());
    }

    /** A message of the page always has all its parts; one that has not was made by something else. */
    private static void whole(@Nullable Object... parts) {
        for (var part : parts) {
            if (part == null) {
                throw Refused.invalid("没有收下", "内容不完整", "请更新掌上执法页面后再报；手机上的材料还在");
            }
        }
    }
}
