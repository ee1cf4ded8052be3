package cn.xiangzhi.organization.exchange;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.SheetAnswer;
import cn.xiangzhi.shell.SheetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Registers in and out by Excel: templates, import with a report row by row, export. */
@Controller
class ExchangePages {

    private final StaffImport imports;
    private final StaffExport exports;
    private final Today today;
    private final ApplicationEventPublisher events;

    ExchangePages(StaffImport imports, StaffExport exports, Today today, ApplicationEventPublisher events) {
        this.imports = imports;
        this.exports = exports;
        this.today = today;
        this.events = events;
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/organs/exchange")
    String page(Model model) {
        model.addAttribute("forms", Option.all(RegisterForm.values()));
        model.addAttribute("columns", RegisterForm.values());
        return "organization/exchange";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/exchange")
    String bring(
            Actor actor,
            @RequestParam RegisterForm form,
            @RequestParam UUID once,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            Model model)
            throws IOException {
        var rows = SheetReader.read(file.getInputStream(), form.needed());
        model.addAttribute("outcome", imports.bring(actor, form, once, SheetReader.name(file, "表格"), rows, skipWrong));
        model.addAttribute("form", form);
        return page(model);
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/organs/exchange/export")
    ResponseEntity<byte[]> export(Actor actor, @RequestParam RegisterForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        var count = exports.write(actor, form, out);
        events.publishEvent(new ListExported(actor, form.label() + "登记表", "", count));
        return SheetAnswer.of(form.label() + "-" + today.date() + ".xlsx", out);
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/organs/exchange/template")
    ResponseEntity<byte[]> template(@RequestParam RegisterForm form) throws IOException {
        return SheetAnswer.template(form.label(), form.columns());
    }
}
