package cn.xiangzhi.law;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the compiled product does from a method on: every method it calls, through interfaces and tables of lambdas, with the
 * records it makes and the rule books it reads on the way. Read from the bytecode; nothing runs.
 *
 * @param made classes of which an instance is made
 * @param books names of the gates and rule books that are read
 * @param calls methods that are called
 */
public record Reach(Set<String> made, Set<String> books, Set<String> calls) {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.xiangzhi");

    /** Whether that book is asked: it is read, or facts are made that are of no other book. */
    public boolean asks(OpenBook<?> book, Collection<OpenBook<?>> all) {
        return books.contains(book.title())
                || made.contains(book.facts().getName())
                        && all.stream()
                                        .filter(one -> one.facts() == book.facts())
                                        .count()
                                == 1;
    }

    public static Reach of(Collection<Method> methods) {
        var reach = new Reach(new HashSet<>(), new HashSet<>(), new HashSet<>());
        var seen = new HashSet<JavaCodeUnit>();
        var ahead = new ArrayDeque<JavaCodeUnit>();
        methods.forEach(method -> ahead.add(
                PRODUCT.get(method.getDeclaringClass()).getMethod(method.getName(), method.getParameterTypes())));
        while (!ahead.isEmpty()) {
            var unit = ahead.remove();
            if (seen.add(unit)) {
                if (unit instanceof JavaMethod) {
                    reach.calls.add(unit.getFullName());
                }
                unit.getAccessesFromSelf().forEach(access -> reach.next(access).forEach(ahead::add));
            }
        }
        return reach;
    }

    private Stream<JavaCodeUnit> next(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        if (!owner.getPackageName().startsWith("cn.xiangzhi")) {
            return Stream.empty();
        }
        if (access instanceof JavaConstructorCall) {
            made.add(owner.getName());
        }
        if (access instanceof JavaFieldAccess field && field.getAccessType() == JavaFieldAccess.AccessType.GET) {
            field.getTarget().resolveMember().ifPresent(this::read);
        }
        return Stream.concat(started(owner), target(access.getTarget(), owner));
    }

    /** Tables are made when their class is first used; what a class full of books says in all of them proves nothing. */
    private static Stream<JavaCodeUnit> started(JavaClass owner) {
        return owner.getPackageName().equals("cn.xiangzhi.law")
                        || owner.getPackageName().contains(".rules")
                ? Stream.empty()
                : owner.getStaticInitializer().stream().map(JavaCodeUnit.class::cast);
    }

    private static Stream<JavaCodeUnit> target(AccessTarget target, JavaClass owner) {
        return target instanceof AccessTarget.CodeUnitAccessTarget called
                ? Stream.concat(
                        called.resolveMember().stream(),
                        owner.getAllSubclasses().stream()
                                .flatMap(below -> below.getCodeUnits().stream())
                                .filter(unit -> unit.getName().equals(called.getName())
                                        && unit.getRawParameterTypes().equals(called.getRawParameterTypes())))
                : Stream.empty();
    }

    private void read(JavaField field) {
        var type = field.getRawType();
        if (field.getModifiers().contains(JavaModifier.STATIC)
                && (type.isEquivalentTo(Gate.class) || type.isEquivalentTo(RuleBook.class))) {
            books.add(name(field));
        }
    }

    private static String name(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return switch (reflected.get(null)) {
                case Gate<?> gate -> gate.book().name();
                case RuleBook<?, ?> book -> book.name();
                default -> throw new IllegalStateException(field.getFullName());
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
