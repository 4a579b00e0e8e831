plugins {
    java
}

repositories {
    mavenCentral()
}

tasks.jar {
    archiveFileName = "app.jar"
    manifest {
        attributes("Main-Class" to "app.App")
    }
}
