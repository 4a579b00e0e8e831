plugins {
    kotlin("jvm") version "2.3.0"
}

repositories {
    mavenCentral()
}

tasks.jar {
    archiveFileName = "app.jar"
    duplicatesStrategy = DuplicatesStrategy.EXCLUDE
    manifest {
        attributes("Main-Class" to "app.AppKt")
    }
    from(configurations.runtimeClasspath.map { files -> files.map { if (it.isDirectory) it else zipTree(it) } })
}
