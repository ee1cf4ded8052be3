package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody and every organ of the invented county, by name, as the story needs them. */
public record Cast(Map<String, UUID> organs, List<Member> members) {

    public static final String COUNTY = "410899";

    /** A person with the account's role, if any, and the village of an assistant, if any. */
    public record Member(
            UUID person,
            String name,
            String township,
            String organ,
            String title,
            String role,
            String login,
            String village) {

        public boolean is(DefaultRole role) {
            return this.role.equals(role.name());
        }
    }

    public UUID organ(String township, String name) {
        var id = organs.get(township + "/" + name);
        if (id == null) {
            throw new IllegalStateException("演示数据中没有机构：" + township + " " + name);
        }
        return id;
    }

    public List<Member> with(String township, DefaultRole role) {
        return members.stream()
                .filter(member -> member.township().equals(township) && member.is(role))
                .toList();
    }

    public Member member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("演示数据中没有人员：" + name));
    }
}
