package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the reporter wants to be told, beside the form of the report itself. */
public record TellingForm(
        Contact.@Nullable By tell, @Nullable String mail) {

    static TellingForm of(HttpServletRequest request) {
        var tell = request.getParameter("tell");
        return new TellingForm(
                Arrays.stream(Contact.By.values())
                        .filter(by -> by.name().equals(tell))
                        .findFirst()
                        .orElse(null),
                request.getParameter("mail"));
    }

    public static List<Option> options() {
        return Option.all(Contact.By.values());
    }

    public String chosen() {
        return (tell == null ? Contact.By.RECEIPT : tell).name();
    }

    Contact contact(@Nullable String phone) {
        return Contact.chosen(tell, phone, mail);
    }
}
