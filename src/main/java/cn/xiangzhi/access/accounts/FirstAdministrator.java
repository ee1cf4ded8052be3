package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An empty store gets one administrator at the first start; the password is told once and must be changed. */
@Component
@Profile("!operator")
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "admin";

    private final AccountStore accounts;
    private final AccountDesk desk;
    private final PostDesk posts;
    private final Path home;
    private final String county;
    private final boolean demo;

    FirstAdministrator(
            AccountStore accounts,
            AccountDesk desk,
            PostDesk posts,
            @Value("${xiangzhi.home:./data}") Path home,
            @Value("${xiangzhi.county:000000}") String county,
            @Value("${xiangzhi.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.desk = desk;
        this.posts = posts;
        this.home = home;
        this.county = county;
        this.demo = demo;
    }

    @Order(1000)
    @EventListener(ApplicationReadyEvent.class)
    void first() throws IOException {
        if (demo || !accounts.isEmpty()) {
            return;
        }
        var password = Passwords.generate();
        var system = Actor.system(county);
        var opening = new AccountDesk.Opening(LOGIN, "系统管理员", null, null, password, true);
        posts.grant(system, desk.open(system, opening), DefaultRole.ADMINISTRATOR.name(), null, null);
        var file = write(password);
        LOG.info("已建立首个系统管理员：用户名 {}，初始密码 {}（只显示这一次，另存于 {}），首次登录后须修改", LOGIN, password, file);
    }

    private Path write(String password) throws IOException {
        Files.createDirectories(home);
        var file = home.resolve("first-password.txt").toAbsolutePath().normalize();
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, "用户名：" + LOGIN + "\n初始密码：" + password + "\n首次登录后须修改，修改后请删除本文件。\n");
        return file;
    }
}
