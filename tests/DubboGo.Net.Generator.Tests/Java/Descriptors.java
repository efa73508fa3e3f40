import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The Java side of the contract in JavaDescriptorTests: what javap says of it is what the generator must give. */
public interface Descriptors {
    class User {
        public enum Kind { GUEST, MEMBER }
    }

    void primitives(boolean a, byte b, byte c, char d, short e, int f, long g, float h, double i);

    void boxes(Boolean a, Byte b, Byte c, Character d, Short e, Integer f, Long g, Float h, Double i);

    void objects(String a, Object b, BigDecimal c, BigInteger d, Date e, Date f, UUID g);

    void nullableObjects(BigDecimal a, BigInteger b, Date c, Date d, UUID e, User.Kind f);

    void arrays(byte[] a, int[] b, int[][] c, byte[][] d, String[] e, Integer[] f, User[] g, User[][] h, List<?>[] i, byte[] j, Date[] k);

    void lists(List<String> a, List<Integer> b, List<User> c, List<List<User>> d);

    void collections(Collection<String> a, Collection<Long> b, Collection<User> c);

    void sets(Set<String> a, Set<Integer> b, Set<User> c);

    void maps(Map<String, Object> a, Map<String, User> b, Map<Integer, List<User>> c);

    void types(User a, User.Kind b, User.Kind[] c);

    void overridden(Collection<String> a, Integer b, java.util.ArrayList<String> c);

    String none();

    User find(String id);

    User find(long id);
}
