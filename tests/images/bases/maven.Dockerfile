# Stand-in for maven:3.9-eclipse-temurin-25 with Debian's Maven and JDK. The only repository that it knows is Debian's
# own on disk, which has one version of each plugin; `mvn` first leads there from the version that a pom asks for.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates maven openjdk-25-jdk-headless libmaven-assembly-plugin-java libmaven-clean-plugin-java \
      libmaven-compiler-plugin-java libmaven-dependency-plugin-java libmaven-deploy-plugin-java \
      libmaven-enforcer-plugin-java libmaven-install-plugin-java libmaven-jar-plugin-java \
      libmaven-resources-plugin-java libmaven-shade-plugin-java libmaven-site-plugin-java libsurefire-java unzip \
 && mkdir -p /opt/java && ln -s /usr/lib/jvm/java-25-openjdk-amd64 /opt/java/openjdk
COPY <<'XML' /etc/maven/settings.xml
<settings>
  <mirrors>
    <mirror><id>debian</id><mirrorOf>*</mirrorOf><url>file:///usr/share/maven-repo</url></mirror>
  </mirrors>
</settings>
XML
# A file repository needs the indexes that a server makes: which plugin a prefix means, and which version is the last.
RUN cd /usr/share/maven-repo/org/apache/maven/plugins && { \
      echo '<metadata><plugins>'; \
      for plugin in maven-*-plugin; do \
        ls "$plugin"/*/*.jar >/dev/null 2>&1 || continue; \
        prefix=${plugin#maven-}; prefix=${prefix%-plugin}; \
        version=$(basename "$(ls "$plugin"/*/*.jar | tail -n 1)" .jar); version=${version#"$plugin"-}; \
        echo "<plugin><name>$plugin</name><prefix>$prefix</prefix><artifactId>$plugin</artifactId></plugin>"; \
        echo "<metadata><groupId>org.apache.maven.plugins</groupId><artifactId>$plugin</artifactId><versioning><latest>$version</latest><release>$version</release><versions><version>$version</version></versions></versioning></metadata>" > "$plugin/maven-metadata.xml"; \
      done; \
      echo '</plugins></metadata>'; \
    } > maven-metadata.xml
COPY --chmod=755 <<'PERL' /usr/local/bin/mvn
#!/usr/bin/perl
# For each plugin, parent and dependency of ./pom.xml, and of Maven's own: a relocation, as Debian has them,
# from the version that is asked for to the one that is there.
use strict;
use warnings;

my $repository = '/usr/share/maven-repo';

sub read_all { open my $file, '<', $_[0] or die "$_[0]: $!"; local $/; return <$file> }

sub offer {
    my ($group, $artifact, $wanted) = @_;
    my $folder = "$repository/" . ($group =~ tr{.}{/}r) . "/$artifact";
    return if !-d $folder || -e "$folder/$wanted";
    my ($jar) = grep { !m{/debian/} } glob "$folder/*/*.jar";
    return if !defined $jar;
    my ($version) = $jar =~ m{([^/]+)/[^/]+$};
    mkdir "$folder/$wanted" or die $!;
    open my $pom, '>', "$folder/$wanted/$artifact-$wanted.pom" or die $!;
    print $pom "<project><modelVersion>4.0.0</modelVersion><groupId>$group</groupId>",
        "<artifactId>$artifact</artifactId><version>$wanted</version><distributionManagement><relocation>",
        "<version>$version</version></relocation></distributionManagement></project>";
    symlink $jar, "$folder/$wanted/$artifact-$wanted.jar";
}

if (-e 'pom.xml') {
    my $pom = read_all('pom.xml') . `unzip -p /usr/share/maven/lib/maven-model-builder*.jar '*/pom-4.0.0.xml'`;
    my %property = $pom =~ m{<([\w.-]+)>([^<>]+)</\1>}g;
    while ($pom =~ m{<(?:plugin|parent|dependency)>(.*?)</(?:plugin|parent|dependency)>}gs) {
        my %part = ('groupId' => 'org.apache.maven.plugins', $1 =~ m{<(groupId|artifactId|version)>([^<]+)<}g);
        next if !defined $part{version};
        $part{version} =~ s/\$\{([\w.-]+)\}/$property{$1} \/\/ ''/e;
        offer(@part{qw(groupId artifactId version)});
    }
    # The versions of the usual life cycle stand in Maven itself.
    my $core = `unzip -p /usr/share/maven/lib/maven-core*.jar`;
    offer($1, $2, $3) while $core =~ m{(org\.apache\.maven\.plugins):(maven-[a-z]+-plugin):(\d[\w.-]*)}g;
}
# What an earlier build did not find may be there by now.
exec '/usr/share/maven/bin/mvn', '--update-snapshots', @ARGV;
PERL
ENV JAVA_HOME=/opt/java/openjdk MAVEN_HOME=/usr/share/maven MAVEN_CONFIG=/root/.m2 LANG=C.UTF-8 \
    PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CMD ["mvn"]
